import { beforeEach, describe, expect, it } from 'vitest';
import { proposals, surenessOf } from './selector.ts';

const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const best = (selector: string, avoid: string[] = []) => proposals(at(selector), avoid)[0];

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('ways to find an element again', () => {
  it('take a stable id first, then a name, then an attribute made for tests', () => {
    document.body.innerHTML = `<i id="state">Open</i><input name="notes"><b data-testid="case-key">7</b><b>x</b>`;
    expect(best('#state')).toEqual({ selector: '#state', score: 0.95 });
    expect(best('input')?.selector).toBe('input[name="notes"]');
    expect(best('[data-testid]')?.selector).toBe('b[data-testid="case-key"]');
  });

  it('take a component by its name, also for what is in it', () => {
    document.body.innerHTML = '<main><shop-app></shop-app></main><p></p>';
    const root = at('shop-app').attachShadow({ mode: 'open' });
    root.innerHTML = '<b class="key">W-7</b><b>x</b>';
    expect(best('shop-app')).toEqual({ selector: 'shop-app', score: 0.8 });
    expect(proposals(root.querySelector('b') as Element)[0]?.selector).toBe('shop-app >>> b.key');
  });

  it('hold nothing that a machine made up', () => {
    document.body.innerHTML = `<main class="css-1q2w3e sheet"><p class="docket"><b id="e8f3a9c21">WS-1</b></p><b>2</b></main>`;
    const found = proposals(at('#e8f3a9c21'));
    expect(found[0]?.selector).toBe('p.docket b');
    expect(found.map(({ selector }) => selector).join(' ')).not.toMatch(/e8f3|css-/);
  });

  it('hold nothing that tells of this one case', () => {
    document.body.innerHTML = `<p class="s"><b id="WS-314" title="WS-314" data-state="Open">Open</b></p><b>x</b>`;
    const found = proposals(at('b'), ['WS-314']);
    expect(found[0]?.selector).toBe('b[data-state]');
    expect(found.map(({ selector }) => selector).join(' ')).not.toMatch(/WS-314|"Open"/);
  });

  it('each find this element alone', () => {
    document.body.innerHTML = `<ul class="rows"><li class="row"><i>a</i></li><li class="row"><i>b</i></li></ul>`;
    const second = document.querySelectorAll('i')[1] as Element;
    const found = proposals(second);
    expect(found.length).toBeGreaterThan(0);
    for (const { selector, score } of found) {
      expect([...document.querySelectorAll(selector)]).toEqual([second]);
      expect(surenessOf(score)).toBe('weak');
    }
  });

  it('step into shadow roots', () => {
    document.body.innerHTML = '<x-status id="status-card"></x-status>';
    const root = at('x-status').attachShadow({ mode: 'open' });
    root.innerHTML = '<span class="value">Open</span><span>x</span>';
    const [found] = proposals(root.querySelector('.value') as Element);
    expect(found?.selector).toBe('#status-card >>> span.value');
  });

  it('keep quotes and odd signs in names from ending the selector', () => {
    document.body.innerHTML = '<input><input>';
    at('input').setAttribute('name', 'a"]b\\');
    const [found] = proposals(at('input'));
    expect([...document.querySelectorAll(found?.selector ?? '')]).toEqual([at('input')]);
  });
});
