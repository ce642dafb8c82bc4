import { expect } from 'playwright/test';
import type { Scenarios } from './scenarios.ts';

export const gestures: Scenarios = {
  async 'a real click is held at the door and done again once, with its button'(tab, site) {
    await tab.judged(site.url, 'click');
    await tab.click('#inner');
    await tab.logged({ gesture: 'click', target: 'b' });
    expect(site.commits).toEqual([]);
    await tab.tell('replay');
    await tab.logged({ replayed: 'done' });
    await site.received(1);
    expect(site.commits[0]?.body).toContain('go=1');
    await tab.tell('replay');
    await tab.logged({ replayed: 'gone' });
    expect((await tab.log()).filter((line) => line.gesture === 'submit')).toEqual([]);
    expect(site.commits.length).toBe(1);
  },

  async 'a held submit keeps its submitter; an invalid form is refused'(tab, site) {
    await tab.judged(site.url, 'submit');
    await tab.run(`document.querySelector('#save').click()`);
    await tab.logged({ gesture: 'submit' });
    await tab.run(`document.querySelector('#required').required = true`);
    await tab.tell('replay');
    await tab.logged({ replayed: 'refused' });
    await tab.run(`document.querySelector('#required').required = false`);
    await tab.tell('replay');
    await site.received(1);
    expect(site.commits[0]?.body).toContain('go=1');
  },

  async 'a held click on a form that is invalid by then is refused'(tab, site) {
    await tab.judged(site.url, 'click');
    await tab.click('#save');
    await tab.logged({ gesture: 'click' });
    await tab.run(`document.querySelector('#required').required = true`);
    await tab.tell('replay');
    await tab.logged({ replayed: 'refused' });
    await tab.run(`document.querySelector('#required').required = false`);
    await tab.tell('replay');
    await tab.logged({ replayed: 'done' });
    await site.received(1);
  },

  async 'choices and keys are held and done again'(tab, site) {
    await tab.judged(site.url, 'change key');
    await tab.run(`window.seen = []; document.addEventListener('change', (event) => seen.push('change'));
      document.addEventListener('keydown', (event) => { if (event.key === 's') seen.push(event.ctrlKey + event.code) });
      document.querySelector('select').dispatchEvent(new Event('change', { bubbles: true }))`);
    await tab.logged({ gesture: 'change' });
    await tab.tell('replay');
    await tab.press('Control+s');
    await tab.logged({ gesture: 'key', key: 'control+s' });
    expect(await tab.run('seen.join()')).toBe('change');
    await tab.tell('replay');
    expect(await tab.run('seen.join()')).toBe('change,trueKeyS');
  },

  async 'choices and submits deep in shadow roots are held'(tab, site) {
    await tab.judged(site.url, 'change submit');
    await tab.run(`let at = document.body;
      for (let depth = 0; depth < 3; depth++) {
        const host = at.appendChild(document.createElement('div'));
        at = host.attachShadow({ mode: 'open' });
      }
      at.innerHTML = '<select><option>a</select><form action="/commit" method="post" target="sink"><button>Go</button></form>';
      window.deep = at; window.seen = [];
      for (const name of ['change', 'submit']) at.addEventListener(name, () => seen.push(name));
      const select = at.querySelector('select');
      select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
      at.querySelector('button').click(); 0`);
    await tab.logged({ gesture: 'change', target: 'select' });
    await tab.logged({ gesture: 'submit', target: 'form' });
    expect(await tab.run('seen.join()')).toBe('');
    await tab.tell('replay');
    await tab.logged({ replayed: 'done' });
    await site.received(1);
  },

  async 'what leaves the page is gone; what comes to it is seen'(tab, site) {
    await tab.judged(site.url, 'click');
    await tab.run(`history.pushState(null, '', '/other')`);
    await tab.logged({ turned: 1 });
    await tab.run(`document.querySelector('#plain').click()`);
    await tab.run(`history.pushState(null, '', '/case/2')`);
    await tab.logged({ turned: 2 });
    expect((await tab.log()).filter((line) => line.gesture)).toEqual([]);
    await tab.run(`document.querySelector('#plain').click()`);
    await tab.logged({ gesture: 'click' });
  },
};
