import { expect } from 'playwright/test';
import type { Scenarios } from './scenarios.ts';

const PATCHES = `{ method: 'POST', body: JSON.stringify({ status: 'Resolved' }) }`;

export const hostile: Scenarios = {
  async 'the bridge is there before the page'(tab, site) {
    await tab.judged(site.url, '');
    expect(await tab.see('ready')).toBe('true');
  },

  async 'page variables are put back, and nothing else is touched'(tab, site) {
    await tab.judged(site.url, '');
    await tab.run(`window.g_submitted = true; window.g_form = { submitted: true, list: [1] }; window.f = () => 1;
      window.g_set = 0; Object.defineProperty(window, 'g_access', { get: () => 1, set: () => { g_set++ } }); 0`);
    await tab.tell(
      'reset',
      ['g_submitted', false],
      ['g_form.submitted', 'no'],
      ['g_form.list', 0],
      ['f', 0],
      ['g_new', 1],
      ['g_access', 2],
      ['__proto__.polluted', 1],
      ['g_form.__proto__.polluted', 1],
      ['g_form.x.y', 1],
    );
    const seen = `JSON.stringify([g_submitted, g_form, typeof f, typeof window.g_new, g_set, {}.polluted])`;
    expect(await tab.run(seen)).toBe('[false,{"submitted":"no","list":[1]},"function","undefined",0,null]');
  },

  async 'wrapped functions look like the real ones'(tab, site) {
    await tab.judged(site.url, '');
    const looks = `[fetch, XMLHttpRequest.prototype.send, HTMLFormElement.prototype.submit, navigator.sendBeacon]
      .map((f) => f.name + f.length + /native code/.test(f)).join()`;
    expect(await tab.run(looks)).toBe('fetch1true,send0true,submit0true,sendBeacon1true');
    const own = `[Object.keys(window).filter((key) => /^(detector|interceptor)|caserail/i.test(key)),
      (() => { try { HTMLFormElement.prototype.submit.call({}) } catch (error) { return error.name } })()].join()`;
    expect(await tab.run(own)).toBe(',TypeError');
  },

  async 'a judge that fails lets pass, and is reported'(tab, site) {
    await tab.judged(site.url, 'throw');
    await tab.click('#save');
    await site.received(1);
    await tab.logged({ unchecked: 'click' });
    expect(await tab.run(`fetch('/commit', { method: 'POST' }).then((response) => response.status)`)).toBe(
      200,
    );
  },

  async "a page that speaks the handshake's words is not heard"(tab, site) {
    await tab.judged(site.url, 'fetch');
    await tab.run(`window.heard = [];
      for (const target of [window, document]) for (const name of ['caserail:page', 'caserail:guard'])
        target.addEventListener(name, (event) => heard.push(event.detail), true);
      for (const name of ['caserail:page', 'caserail:guard'])
        heard.push(document.dispatchEvent(new CustomEvent(name, { cancelable: true, detail: '["a","b"]' })))`);
    const said = await tab.run<unknown[]>('heard');
    // Its own words only, heard twice each, and never cancelled.
    const own = '["a","b"]';
    expect(said).toEqual([own, own, true, own, own, true]);
    await tab.run(`void fetch('/commit', ${PATCHES})`);
    await tab.logged({ question: 'fetch' });
    expect(site.commits).toEqual([]);
  },

  async 'the guard outlives document.open()'(tab, site) {
    await tab.judged(site.url, 'click script-submit');
    await tab.run(`const html = document.documentElement.outerHTML; document.open(); document.write(html); document.close();
      document.documentElement.dataset.hold = 'click script-submit'`);
    await tab.run(`document.querySelector('#plain').click()`);
    await tab.run('HTMLFormElement.prototype.submit.call(document.forms[0])');
    await tab.logged({ gesture: 'click' });
    await tab.logged({ question: 'script-submit' });
    expect(site.commits).toEqual([]);
    await tab.tell('answer', true);
    await site.received(1);
  },

  async 'a page that broke its built-ins is guarded all the same, and hears no name'(tab, site) {
    await tab.judged(`${site.origin}/case/hostile`, 'fetch xhr script-submit');
    await tab.run(
      `void fetch('/commit', { method: 'POST', body: '{"status":"a"}' }).then(() => { window.__fetched = true })`,
    );
    expect(await tab.logged({ question: 'fetch' })).toMatchObject({ body: { status: 'a' } });
    await tab.tell('answer', true);
    await site.received(1);
    await tab.run(`window.x = new XMLHttpRequest(); x.open('POST', '/commit'); x.send('status=b'); 0`);
    expect(await tab.logged({ question: 'xhr' })).toMatchObject({ body: { status: 'b' } });
    await tab.tell('answer', false);
    await tab.run(`x.open('POST', '/commit'); x.send('status=b'); 0`);
    await tab.tell('answer', true);
    await site.received(2);
    await tab.run('__submit(); 0');
    await tab.logged({ question: 'script-submit' });
    await tab.tell('answer', true);
    await site.received(3);
    await tab.run('window.flag = true; 0');
    await tab.tell('reset', ['flag', false]);
    expect(await tab.run('window.flag')).toBe(false);
    expect(await tab.run('__spied.heard')).toBe('');
    expect(await tab.run('__spied.threw')).toBe(0);
  },

  async "a document whose names hide the browser's is guarded all the same"(tab, site) {
    await tab.judged(`${site.origin}/case/clobber`, 'click fetch');
    await tab.click('#plain');
    await tab.logged({ gesture: 'click' });
    await tab.run(`void fetch('/commit', { method: 'POST' })`);
    await tab.logged({ question: 'fetch' });
    expect(site.commits).toEqual([]);
  },
};
