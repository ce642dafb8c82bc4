import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawIn } from './draw.ts';
import { signal } from './signal.ts';

let stop = (): void => undefined;
const box = () => document.body.appendChild(document.createElement('div'));

/** Draws a view of one signal; `becomes` sets the signal and waits for the drawing. */
function drawn<Value>(first: Value, view: (value: Value) => ComponentChildren) {
  const root = box();
  const value = signal(first);
  stop = drawIn(root, () => view(value.value), console.error);
  const becomes = async (next: Value): Promise<void> => {
    value.value = next;
    await Promise.resolve();
  };
  return { root, becomes, html: () => root.innerHTML };
}

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const Word = ({ word }: { readonly word: string }) => <b>{word}</b>;

describe('drawing', () => {
  it('makes elements, texts and components, and leaves nothing behind', async () => {
    const { root, html, becomes } = drawn('a', (word) => (
      <>
        <p class="one" hidden={false} aria-busy={false} title={undefined}>
          {word} <Word word={word} />
          {0}
          {null}
          {false}
          {''}
        </p>
        <svg aria-hidden="true" viewBox="0 0 1 1">
          <path d="M0 0" />
        </svg>
      </>
    ));
    const path = '<svg aria-hidden="true" viewBox="0 0 1 1"><path d="M0 0"></path></svg>';
    expect(html()).toBe(`<p class="one" aria-busy="false">a <b>a</b>0</p>${path}`);
    expect(root.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    await becomes('<i>');
    expect(root.querySelector('b')?.textContent).toBe('<i>');
    stop();
    expect(html()).toBe('');
  });

  it('keeps the elements of what stays, in any order', async () => {
    const { root, becomes } = drawn(['a', 'b', 'c'], (words) => (
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    ));
    const of = () => Object.fromEntries([...root.querySelectorAll('li')].map((li) => [li.textContent, li]));
    const before = of();
    await becomes(['c', 'd', 'a']);
    expect(root.textContent).toBe('cda');
    expect(of().a).toBe(before.a);
    expect(of().c).toBe(before.c);
    expect(before.b?.isConnected).toBe(false);
  });

  it('keeps what stands behind something that comes and goes', async () => {
    const { root, becomes, html } = drawn(false, (more) => (
      <>
        {more && <i />}
        <b />
      </>
    ));
    const bold = root.querySelector('b');
    await becomes(true);
    expect(html()).toBe('<i></i><b></b>');
    expect(root.querySelector('b')).toBe(bold);
  });

  it('makes another component anew, also where its elements look alike', async () => {
    const Other = ({ word }: { readonly word: string }) => <b>{word}</b>;
    const { root, becomes } = drawn(false, (other) => (other ? <Other word="b" /> : <Word word="a" />));
    const before = root.firstChild;
    await becomes(true);
    expect(root.textContent).toBe('b');
    expect(root.firstChild).not.toBe(before);
  });

  it('makes an element anew whose key has changed', async () => {
    const { root, becomes } = drawn('a', (key) => <p key={key} />);
    const before = root.firstChild;
    await becomes('b');
    expect(root.childElementCount).toBe(1);
    expect(root.firstChild).not.toBe(before);
  });

  it('sets and takes away attributes and handlers', async () => {
    let pressed = 0;
    const { root, becomes } = drawn(true, (on) => (
      <button type="button" class={on ? 'on' : undefined} onClick={on ? () => pressed++ : undefined} />
    ));
    const button = root.querySelector('button');
    button?.click();
    await becomes(false);
    button?.click();
    expect(pressed).toBe(1);
    expect(button?.hasAttribute('class')).toBe(false);
  });

  it('tells an element when it is in place, and before it goes', async () => {
    const told: string[] = [];
    const ref = (element: Element | null) => {
      told.push(`in ${element?.isConnected}`);
      return () => {
        told.push(`out ${element?.isConnected}`);
      };
    };
    const { becomes } = drawn(1, (count) => count > 0 && <p>{<i ref={ref} />}</p>);
    await becomes(2);
    expect(told).toEqual(['in true']);
    await becomes(0);
    expect(told).toEqual(['in true', 'out true']);
  });

  it('draws once after several changes, and never again when it is over', async () => {
    let count = 0;
    const { becomes } = drawn(0, (value) => {
      count++;
      return value;
    });
    void becomes(1);
    await becomes(2);
    expect(count).toBe(2);
    void becomes(3);
    stop();
    await Promise.resolve();
    expect(count).toBe(2);
  });

  it('leaves alone what others drew in an element without children', async () => {
    const { root, becomes } = drawn('a', (name) => <div class={name} />);
    root.firstElementChild?.append('kept');
    await becomes('b');
    expect(root.innerHTML).toBe('<div class="b">kept</div>');
  });

  it('draws each of several that share a key, and keeps each', async () => {
    const { root, becomes, html } = drawn(['a', 'b'], (words) =>
      words.map((word) => (
        <p key="same" class={word}>
          {word}
        </p>
      )),
    );
    expect(html()).toBe('<p class="a">a</p><p class="b">b</p>');
    const before = root.lastElementChild;
    await becomes(['a', 'c']);
    expect(html()).toBe('<p class="a">a</p><p class="c">c</p>');
    expect(root.lastElementChild).toBe(before);
    await becomes(['d']);
    expect(html()).toBe('<p class="d">d</p>');
  });

  it('tells of a view that fails, keeps what was drawn, and draws again when it can', async () => {
    const root = box();
    const word = signal('a');
    const failed = vi.fn();
    stop = drawIn(
      root,
      () => {
        if (word.value === 'bad') throw new Error('no such word');
        return word.value;
      },
      failed,
    );
    for (const next of ['bad', 'b']) {
      word.value = next;
      await Promise.resolve();
      expect(root.textContent).toBe(next === 'b' ? 'b' : 'a');
    }
    expect(failed).toHaveBeenCalledTimes(1);
  });
});
