import { expect, test } from 'playwright/test';
import { until } from '../harness/wait.ts';
import type { Order } from './extension.ts';
import type { Site } from './site.ts';
import type { Tab } from './tab.ts';

export interface Surroundings {
  readonly tab: () => Tab;
  readonly site: () => Site;
}

const PATCHES = `{ method: 'POST', body: JSON.stringify({ status: 'Resolved' }) }`;

/** The same expectations in both browsers and both orders of the scripts. */
export function guardTests(order: Order, { tab, site }: Surroundings): void {
  const commits = (count: number) =>
    until(
      () => `${site().commits.length} commits instead of ${count}`,
      async () => site().commits.length === count,
    );
  const judged = (hold: string) => tab().judged(`${site().origin}/case/1`, hold);

  test.beforeEach(() => {
    site().commits.length = 0;
  });

  test(`${order}: the bridge is there before the page`, async () => {
    await judged('');
    expect(await tab().see('ready')).toBe('true');
  });

  test(`${order}: a scripted submit is held, stopped, and let go`, async () => {
    await judged('script-submit');
    const submit = 'HTMLFormElement.prototype.submit.call(document.forms[0])';
    await tab().run(submit);
    await tab().logged({ question: 'script-submit', form: 'form' });
    await tab().tell('answer', false);
    await tab().run(submit);
    await tab().tell('answer', true);
    await commits(1);
    expect(site().commits[0]?.body).toContain('status=Resolved');
  });

  test(`${order}: a held fetch waits, then leaves or is aborted`, async () => {
    await judged('fetch');
    await tab().run(
      `void (window.held = fetch('/commit', ${PATCHES}).then(() => 'sent', (error) => error.name))`,
    );
    await tab().logged({ question: 'fetch' });
    expect((await tab().log()).find((line) => line.question)?.body).toEqual({ status: 'Resolved' });
    expect(site().commits).toEqual([]);
    await tab().tell('answer', true);
    expect(await tab().run('window.held')).toBe('sent');
    await tab().run(
      `void (window.held = fetch('/commit', ${PATCHES}).catch((error) => error instanceof DOMException && error.name))`,
    );
    await tab().tell('answer', false);
    expect(await tab().run('window.held')).toBe('AbortError');
    expect(site().commits.map(({ body }) => body)).toEqual(['{"status":"Resolved"}']);
  });

  test(`${order}: fetch bodies of every kind are read, and arrive`, async () => {
    await judged('');
    await tab().run(`(async () => {
      const form = new FormData();
      form.append('status', 'a'); form.append('status', 'b'); form.append('file', new File(['x'], 'x.txt'));
      await fetch('/commit', { method: 'POST', body: new URLSearchParams({ status: 'params' }) });
      await fetch('/commit', { method: 'POST', body: form });
      await fetch('/commit', { method: 'POST', body: 'status=text&x=' });
      await fetch(new Request('/commit', { method: 'PUT', body: '{"status":"request"}' }));
      await fetch('/commit', { method: 'POST', body: new Blob(['{"status":"blob"}']) });
      await fetch('/commit', { method: 'POST', body: 'prose' });
      await fetch('/commit');
      await fetch('/other', { method: 'POST' });
    })()`);
    const bodies = (await tab().log()).filter((line) => line.question).map((line) => line.body);
    expect(bodies).toEqual([
      { status: 'params' },
      { status: 'b', file: 'x.txt' },
      { status: 'text', x: '' },
      { status: 'request' },
      { status: 'blob' },
      null,
    ]);
    const arrived = site().commits.map(({ method, body }) => `${method} ${body}`);
    expect(arrived.filter((line) => !line.includes('form-data'))).toEqual([
      'POST status=params',
      'POST status=text&x=',
      'PUT {"status":"request"}',
      'POST {"status":"blob"}',
      'POST prose',
      'GET ',
    ]);
    expect(arrived[1]).toContain('x.txt');
  });

  test(`${order}: a held fetch honours its signal`, async () => {
    await judged('fetch');
    await tab().run(`window.control = new AbortController();
      void (window.held = fetch('/commit', { method: 'POST', signal: control.signal }).catch((error) => String(error)))`);
    await tab().logged({ question: 'fetch' });
    await tab().run(`control.abort('my reason')`);
    expect(await tab().run('window.held')).toBe('my reason');
    await tab().logged({ lapsed: true });
    expect(site().commits).toEqual([]);
  });

  test(`${order}: an asynchronous XHR is held, stopped, and let go`, async () => {
    await judged('xhr');
    const send = `window.seen = []; window.xhr = new XMLHttpRequest(); xhr.open('POST', '/commit');
      for (const name of ['readystatechange', 'abort', 'load', 'loadend'])
        xhr['on' + name] = () => seen.push(name + xhr.readyState);
      xhr.send('status=Resolved')`;
    await tab().run(send);
    expect(await tab().run('xhr.readyState')).toBe(1);
    await tab().tell('answer', false);
    expect(await tab().run('seen.join()')).toBe('readystatechange4,abort4,loadend4');
    await tab().run(send);
    await tab().run('xhr.abort()');
    await tab().logged({ lapsed: true });
    expect(await tab().run('seen.join()')).toBe('readystatechange4,abort4,loadend4');
    await tab().run(send);
    await tab().tell('answer', true);
    await commits(1);
    expect(
      await tab().run(
        `new Promise((done) => { xhr.addEventListener('loadend', () => done(xhr.status)); if (xhr.readyState === 4) done(xhr.status) })`,
      ),
    ).toBe(200);
  });

  test(`${order}: a synchronous XHR is refused, a beacon only seen`, async () => {
    await judged('xhr-sync beacon');
    const sync = `(() => { const xhr = new XMLHttpRequest(); xhr.open('POST', '/commit', false);
      try { xhr.send('a=1'); return xhr.status } catch (error) { return error.name } })()`;
    expect(await tab().run(sync)).toBe('NetworkError');
    expect(site().commits).toEqual([]);
    expect(await tab().run(`navigator.sendBeacon('/commit', new Blob(['{"a":1}']))`)).toBe(true);
    await tab().logged({ question: 'beacon' });
    await commits(1);
    await tab().hold('');
    expect(await tab().run(sync)).toBe(200);
  });

  test(`${order}: a real click is held at the door and done again once, with its button`, async () => {
    await judged('click');
    await tab().click('#inner');
    await tab().logged({ gesture: 'click', target: 'b' });
    expect(site().commits).toEqual([]);
    await tab().tell('replay');
    await tab().logged({ replayed: 'done' });
    await commits(1);
    expect(site().commits[0]?.body).toContain('go=1');
    await tab().tell('replay');
    await tab().logged({ replayed: 'gone' });
    expect((await tab().log()).filter((line) => line.gesture === 'submit')).toEqual([]);
    expect(site().commits.length).toBe(1);
  });

  test(`${order}: a held submit keeps its submitter; an invalid form is refused`, async () => {
    await judged('submit');
    await tab().run(`document.querySelector('#save').click()`);
    await tab().logged({ gesture: 'submit' });
    await tab().run(`document.querySelector('#required').required = true`);
    await tab().tell('replay');
    await tab().logged({ replayed: 'refused' });
    await tab().run(`document.querySelector('#required').required = false`);
    await tab().tell('replay');
    await commits(1);
    expect(site().commits[0]?.body).toContain('go=1');
  });

  test(`${order}: choices and keys are held and done again`, async () => {
    await judged('change key');
    await tab().run(`window.seen = []; document.addEventListener('change', (event) => seen.push('change'));
      document.addEventListener('keydown', (event) => { if (event.key === 's') seen.push(event.ctrlKey + event.code) });
      document.querySelector('select').dispatchEvent(new Event('change', { bubbles: true }))`);
    await tab().logged({ gesture: 'change' });
    await tab().tell('replay');
    await tab().press('Control+s');
    await tab().logged({ gesture: 'key', key: 'control+s' });
    expect(await tab().run('seen.join()')).toBe('change');
    await tab().tell('replay');
    expect(await tab().run('seen.join()')).toBe('change,trueKeyS');
  });

  test(`${order}: page variables are put back, and nothing else is touched`, async () => {
    await judged('');
    await tab().run(`window.g_submitted = true; window.g_form = { submitted: true, list: [1] }; window.f = () => 1;
      window.g_set = 0; Object.defineProperty(window, 'g_access', { get: () => 1, set: () => { g_set++ } }); 0`);
    await tab().tell(
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
    expect(await tab().run(seen)).toBe('[false,{"submitted":"no","list":[1]},"function","undefined",0,null]');
  });

  test(`${order}: wrapped functions look like the real ones`, async () => {
    await judged('');
    const looks = `[fetch, XMLHttpRequest.prototype.send, HTMLFormElement.prototype.submit, navigator.sendBeacon]
      .map((f) => f.name + f.length + /native code/.test(f)).join()`;
    expect(await tab().run(looks)).toBe('fetch1true,send0true,submit0true,sendBeacon1true');
    const own = `[Object.keys(window).filter((key) => /^(detector|interceptor)|caserail/i.test(key)),
      (() => { try { HTMLFormElement.prototype.submit.call({}) } catch (error) { return error.name } })()].join()`;
    expect(await tab().run(own)).toBe(',TypeError');
  });

  test(`${order}: a judge that fails lets pass, and is reported`, async () => {
    await judged('throw');
    await tab().click('#save');
    await commits(1);
    await tab().logged({ unchecked: 'click' });
    expect(await tab().run(`fetch('/commit', { method: 'POST' }).then((response) => response.status)`)).toBe(
      200,
    );
  });

  test(`${order}: a page that speaks the handshake's words is not heard`, async () => {
    await judged('fetch');
    await tab().run(`window.heard = [];
      for (const target of [window, document]) for (const name of ['caserail:page', 'caserail:guard'])
        target.addEventListener(name, (event) => heard.push(event.detail), true);
      for (const name of ['caserail:page', 'caserail:guard'])
        heard.push(document.dispatchEvent(new CustomEvent(name, { cancelable: true, detail: '["a","b"]' })))`);
    const said = await tab().run<unknown[]>('heard');
    // Its own words only, heard twice each, and never cancelled.
    const own = '["a","b"]';
    expect(said).toEqual([own, own, true, own, own, true]);
    await tab().run(`void fetch('/commit', ${PATCHES})`);
    await tab().logged({ question: 'fetch' });
    expect(site().commits).toEqual([]);
  });

  test(`${order}: the guard outlives document.open()`, async () => {
    await judged('click script-submit');
    await tab().run(`const html = document.documentElement.outerHTML; document.open(); document.write(html); document.close();
      document.documentElement.dataset.hold = 'click script-submit'`);
    await tab().run(`document.querySelector('#plain').click()`);
    await tab().run('HTMLFormElement.prototype.submit.call(document.forms[0])');
    const seen = await until(
      async () => 'nothing held',
      async () => {
        const log = await tab().run<string>(`document.documentElement.dataset.log ?? ''`);
        return log.includes('"gesture":"click"') && log.includes('script-submit') && log;
      },
    );
    expect(seen).toContain('click');
    expect(site().commits).toEqual([]);
  });
}
