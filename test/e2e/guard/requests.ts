import { expect } from 'playwright/test';
import type { Scenarios } from './scenarios.ts';

const PATCHES = `{ method: 'POST', body: JSON.stringify({ status: 'Resolved' }) }`;

export const requests: Scenarios = {
  async 'a scripted submit is held, stopped, and let go'(tab, site) {
    await tab.judged(site.url, 'script-submit');
    const submit = 'HTMLFormElement.prototype.submit.call(document.forms[0])';
    await tab.run(submit);
    await tab.logged({ question: 'script-submit', form: 'form' });
    await tab.tell('answer', false);
    await tab.run(submit);
    await tab.tell('answer', true);
    await site.received(1);
    expect(site.commits[0]?.body).toContain('status=Resolved');
  },

  async 'a held fetch waits, then leaves or is aborted'(tab, site) {
    await tab.judged(site.url, 'fetch');
    await tab.run(
      `void (window.held = fetch('/commit', ${PATCHES}).then(() => 'sent', (error) => error.name))`,
    );
    await tab.logged({ question: 'fetch' });
    expect((await tab.log()).find((line) => line.question)?.body).toEqual({ status: 'Resolved' });
    expect(site.commits).toEqual([]);
    await tab.tell('answer', true);
    expect(await tab.run('window.held')).toBe('sent');
    await tab.run(
      `void (window.held = fetch('/commit', ${PATCHES}).catch((error) => error instanceof DOMException && error.name))`,
    );
    await tab.tell('answer', false);
    expect(await tab.run('window.held')).toBe('AbortError');
    expect(site.commits.map(({ body }) => body)).toEqual(['{"status":"Resolved"}']);
  },

  async 'fetch bodies of every kind are read, and arrive'(tab, site) {
    await tab.judged(site.url, '');
    await tab.run(`(async () => {
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
    const bodies = (await tab.log()).filter((line) => line.question).map((line) => line.body);
    expect(bodies).toEqual([
      { status: 'params' },
      { status: 'b', file: 'x.txt' },
      { status: 'text', x: '' },
      { status: 'request' },
      { status: 'blob' },
      null,
    ]);
    const arrived = site.commits.map(({ method, body }) => `${method} ${body}`);
    expect(arrived.filter((line) => !line.includes('form-data'))).toEqual([
      'POST status=params',
      'POST status=text&x=',
      'PUT {"status":"request"}',
      'POST {"status":"blob"}',
      'POST prose',
      'GET ',
    ]);
    expect(arrived[1]).toContain('x.txt');
  },

  async 'a held fetch honours its signal'(tab, site) {
    await tab.judged(site.url, 'fetch');
    await tab.run(`window.control = new AbortController();
      void (window.held = fetch('/commit', { method: 'POST', signal: control.signal }).catch((error) => String(error)))`);
    await tab.logged({ question: 'fetch' });
    await tab.run(`control.abort('my reason')`);
    expect(await tab.run('window.held')).toBe('my reason');
    await tab.logged({ lapsed: true });
    expect(site.commits).toEqual([]);
  },

  async 'an asynchronous XHR is held, stopped, and let go'(tab, site) {
    await tab.judged(site.url, 'xhr');
    const send = `window.seen = []; window.xhr = new XMLHttpRequest(); xhr.open('POST', '/commit');
      for (const name of ['readystatechange', 'abort', 'load', 'loadend'])
        xhr['on' + name] = () => seen.push(name + xhr.readyState);
      xhr.send('status=Resolved')`;
    await tab.run(send);
    expect(await tab.run('xhr.readyState')).toBe(1);
    await tab.tell('answer', false);
    expect(await tab.run('seen.join()')).toBe('readystatechange4,abort4,loadend4');
    await tab.run(send);
    await tab.run('xhr.abort()');
    await tab.logged({ lapsed: true });
    expect(await tab.run('seen.join()')).toBe('readystatechange4,abort4,loadend4');
    await tab.run(send);
    await tab.tell('answer', true);
    await site.received(1);
    expect(
      await tab.run(
        `new Promise((done) => { xhr.addEventListener('loadend', () => done(xhr.status)); if (xhr.readyState === 4) done(xhr.status) })`,
      ),
    ).toBe(200);
  },

  async 'what an XHR sends as a blob is read before it leaves'(tab, site) {
    await tab.judged(site.url, 'xhr');
    await tab.run(`window.xhr = new XMLHttpRequest(); xhr.open('POST', '/commit');
      xhr.send(new Blob(['{"status":"Resolved"}']))`);
    await tab.logged({ question: 'xhr' });
    expect((await tab.log()).find((line) => line.question)?.body).toEqual({ status: 'Resolved' });
    expect(site.commits).toEqual([]);
    await tab.tell('answer', true);
    await site.received(1);
    expect(site.commits.map(({ body }) => body)).toEqual(['{"status":"Resolved"}']);
  },

  async 'a synchronous XHR is refused, a beacon only seen'(tab, site) {
    await tab.judged(site.url, 'xhr-sync beacon');
    const sync = `(() => { const xhr = new XMLHttpRequest(); xhr.open('POST', '/commit', false);
      try { xhr.send('a=1'); return xhr.status } catch (error) { return error.name } })()`;
    expect(await tab.run(sync)).toBe('NetworkError');
    expect(site.commits).toEqual([]);
    expect(await tab.run(`navigator.sendBeacon('/commit', new Blob(['{"a":1}']))`)).toBe(true);
    await tab.logged({ question: 'beacon' });
    await site.received(1);
    await tab.hold('');
    expect(await tab.run(sync)).toBe(200);
  },
};
