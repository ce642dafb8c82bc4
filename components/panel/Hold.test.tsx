import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIELDS, FINDINGS, HOLDS, VERIFY } from './gallery/views.ts';
import type { HoldView } from './model.ts';
import { type Shown, show, type } from './testing.ts';

let shown: Shown;

/** The panel with a held change, once its dialog is there. */
async function held(hold: HoldView, options: Parameters<typeof show>[1] = {}): Promise<Shown> {
  shown = show({ hold }, options);
  await vi.waitFor(() => expect(shown.root.querySelector('[role="dialog"]')).not.toBeNull());
  return shown;
}

const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true, ...more });

/** A button of the page that the agent pressed. */
function pressedOnPage(): HTMLButtonElement {
  const save = document.createElement('button');
  document.body.append(save);
  save.focus();
  return save;
}

afterEach(() => {
  shown.unmount();
  document.body.replaceChildren();
});

describe('the hold dialog', () => {
  it('is a labelled, described dialog that is not modal', async () => {
    const { find, root } = await held(HOLDS.missing);
    const dialog = find('[role="dialog"]');
    const said = (name: string) =>
      (dialog.getAttribute(name) ?? '')
        .split(' ')
        .map((id) => root.getElementById(id)?.textContent)
        .join(' ');
    expect(dialog.getAttribute('aria-modal')).toBe('false');
    expect(said('aria-labelledby')).toMatch(/^Held: Open\s+to Resolved$/u);
    expect(said('aria-describedby')).toMatch(/^#7 2 things are missing\. Nothing was sent/u);
  });

  it('takes the focus to the first thing to fill, and gives it back', async () => {
    const save = pressedOnPage();
    const { model, find, root } = await held(HOLDS.missing);
    await vi.waitFor(() => expect(root.activeElement).toBe(find('#mend-resolutionCode')));
    model.hold.value = null;
    await vi.waitFor(() => expect(root.querySelector('[role="dialog"]')).toBeNull());
    expect(document.activeElement).toBe(save);
  });

  it('takes the focus itself where there is nothing to fill', async () => {
    const { find, root } = await held(HOLDS.confirm);
    await vi.waitFor(() => expect(root.activeElement).toBe(find('[role="dialog"]')));
  });

  it('leaves the focus where the agent has taken it meanwhile', async () => {
    const save = pressedOnPage();
    const { model, find, root } = await held(HOLDS.missing);
    await vi.waitFor(() => expect(root.activeElement).toBe(find('#mend-resolutionCode')));
    const comment = document.createElement('textarea');
    document.body.append(comment);
    comment.focus();
    model.hold.value = null;
    await vi.waitFor(() => expect(root.querySelector('[role="dialog"]')).toBeNull());
    expect(document.activeElement).toBe(comment);
    expect(document.activeElement).not.toBe(save);
  });

  it('goes back on Esc, but not while an input method composes', async () => {
    const { find, actions } = await held(HOLDS.missing);
    find('#mend-resolutionNotes').dispatchEvent(key('Escape', { isComposing: true }));
    expect(actions.cancel).not.toHaveBeenCalled();
    find('#mend-resolutionNotes').dispatchEvent(key('Escape'));
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('never keeps Tab', async () => {
    const { find } = await held(HOLDS.missing);
    expect(find('#mend-resolutionNotes').dispatchEvent(key('Tab'))).toBe(true);
  });

  it('waits quietly while a field is being read', async () => {
    const save = pressedOnPage();
    shown = show({ hold: { ...HOLDS.missing, stage: 'checking' } });
    await shown.sees('Checking a field first');
    expect(shown.root.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(save);
    expect(shown.find('[aria-busy="true"]').getAttribute('role')).toBe('status');
  });

  it('offers the way back if it can’t be drawn', async () => {
    shown = show({ hold: HOLDS.missing }, { parts: () => Promise.reject(new Error('gone')) });
    await shown.sees('could not be shown');
    shown.button('Back').click();
    expect(shown.actions.cancel).toHaveBeenCalled();
  });
});

describe('filling', () => {
  it('writes what was chosen and typed, then goes on', async () => {
    const { find, button, actions, sees } = await held(HOLDS.missing);
    type(find<HTMLSelectElement>('#mend-resolutionCode'), 'Duplicate');
    type(find<HTMLTextAreaElement>('#mend-resolutionNotes'), 'Sent a new battery.');
    await sees('Nothing stands in the way any more');
    button('Fill and go on').click();
    expect(actions.proceed).toHaveBeenCalledExactlyOnceWith(
      { resolutionCode: 'Duplicate', resolutionNotes: 'Sent a new battery.' },
      false,
    );
  });

  it('says what is empty, and leads there instead of going on', async () => {
    const { root, find, button, actions, sees } = await held(HOLDS.missing);
    type(find<HTMLSelectElement>('#mend-resolutionCode'), 'Duplicate');
    await sees('Still empty: Resolution notes');
    expect(button('Fill and go on').getAttribute('aria-disabled')).toBe('true');
    button('Fill and go on').click();
    expect(actions.proceed).not.toHaveBeenCalled();
    expect(root.activeElement).toBe(find('#mend-resolutionNotes'));
  });

  it('keeps what was typed whatever the model says, until another hold', async () => {
    const { model, find, sees } = await held(HOLDS.missing);
    type(find<HTMLTextAreaElement>('#mend-resolutionNotes'), 'half a sen');
    model.hold.value = { ...HOLDS.missing, stage: 'applying' };
    await sees('Passing it on');
    model.hold.value = { ...HOLDS.missing, stage: 'checking' };
    await sees('Checking a field');
    model.hold.value = {
      ...HOLDS.missing,
      mends: [{ ...FIELDS.notes, value: 'from the page' }],
      notice: 'writeFailed',
      noticeParams: { detail: 'Notes' },
    };
    await sees('Could not fill in: Notes');
    expect(find<HTMLTextAreaElement>('#mend-resolutionNotes').value).toBe('half a sen');
    model.hold.value = { ...HOLDS.missing, id: 2 };
    await vi.waitFor(() => expect(find<HTMLTextAreaElement>('#mend-resolutionNotes').value).toBe(''));
  });

  it('offers each kind of field its control, with the page’s own value kept choosable', async () => {
    const odd = { ...FIELDS.code, value: 'Legacy code' };
    const major = { ...FIELDS.major, value: '' };
    const { find } = await held({ ...HOLDS.missing, mends: [odd, FIELDS.notes, FIELDS.closing, major] });
    const code = find<HTMLSelectElement>('#mend-resolutionCode');
    expect(code.value).toBe('Legacy code');
    expect([...code.options].map((option) => option.value)).toContain('Duplicate');
    expect(find('#mend-resolutionNotes').tagName).toBe('TEXTAREA');
    expect(find('#mend-closingComment').tagName).toBe('INPUT');
    expect([...find<HTMLSelectElement>('#mend-isMajor').options].map((option) => option.textContent)).toEqual(
      ['Choose…', 'Yes', 'No'],
    );
    expect(find('label[for="mend-resolutionNotes"]').textContent).toBe('Resolution notes');
  });

  it('gives way to the page’s own field, and comes back when the agent tries again', async () => {
    const { model, button, actions, root, sees, find } = await held(HOLDS.missing);
    type(find<HTMLSelectElement>('#mend-resolutionCode'), 'Duplicate');
    button('Jump to field').click();
    expect(actions.jump).toHaveBeenCalledWith('resolutionNotes');
    await vi.waitFor(() => expect(root.querySelector('[role="dialog"]')).toBeNull());
    await sees('Show what is missing');
    model.hold.value = { ...HOLDS.missing, tries: 1 };
    await vi.waitFor(() => expect(root.querySelector('[role="dialog"]')).not.toBeNull());
    expect(find<HTMLSelectElement>('#mend-resolutionCode').value).toBe('Duplicate');
  });
});

describe('why it is asked', () => {
  it('names rule, basis, source and reading of every finding', async () => {
    const { text } = await held(HOLDS.forbidden);
    for (const words of [
      'S3-29',
      'stated in the document',
      'Case states, row',
      'Three of four statements',
      'A-SN2',
    ]) {
      expect(text()).toContain(words);
    }
  });

  it('never shows a house rule as the document’s', async () => {
    const { find } = await held({ ...HOLDS.forbidden, findings: [FINDINGS.house], mends: [FIELDS.closing] });
    expect(find('.label .house').textContent).toBe('house rule, not from the document');
    expect(find('.why .house')).not.toBeNull();
  });
});

it('says of a field to check that it could not be read, which is not the same as empty', async () => {
  const findings = HOLDS.confirm.findings.map((finding) => ({ ...finding, code: 'notReadable' }));
  const { sees } = await held({ ...HOLDS.confirm, findings });
  await sees('can’t be read for sure on this page');
});

describe('what holds nothing', () => {
  it('comes after what is to be dealt with', async () => {
    const findings = [FINDINGS.house, ...HOLDS.confirm.findings];
    const { text } = await held({ ...HOLDS.confirm, findings, mends: [] });
    const at = ['Check before you close', 'Closing comment is empty'].map((words) => text().indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });
});

describe('deciding', () => {
  it('confirms deliberately, checked or not', async () => {
    const { button, actions, model, sees } = await held(HOLDS.confirm);
    button('Looks right').click();
    expect(actions.verify).toHaveBeenCalledWith('priority', true);
    button('Go on unchecked').click();
    expect(actions.proceed).toHaveBeenCalledWith({}, true);
    model.hold.value = {
      ...HOLDS.confirm,
      verify: VERIFY.map((entry) => ({ ...entry, at: '2026-11-22T10:44:00Z' })),
      clear: true,
    };
    await sees('Nothing stands in the way any more');
    expect(button('Go on').textContent).toBe('Go on');
  });

  it('goes on anyway only with a reason', async () => {
    const { button, actions, find, sees, root } = await held(HOLDS.forbidden);
    expect(root.querySelector('#reason')).toBeNull();
    button('Go on anyway').click();
    await vi.waitFor(() => expect(root.activeElement).toBe(find('#reason')));
    type(find<HTMLTextAreaElement>('#reason'), ' \u3000 ');
    button('Go on with this reason').click();
    await sees('Write a reason first');
    expect(find('#reason').getAttribute('aria-invalid')).toBe('true');
    expect(actions.override).not.toHaveBeenCalled();
    type(find<HTMLTextAreaElement>('#reason'), ' The customer called. ');
    button('Go on with this reason').click();
    expect(actions.override).toHaveBeenCalledExactlyOnceWith('The customer called.');
  });

  it('offers no way around where the team allows none', async () => {
    const { root } = await held({ ...HOLDS.forbidden, override: false });
    expect(root.textContent).toContain('This can’t be mended here');
    expect(root.textContent).not.toContain('Go on anyway');
  });

  it('keeps what was typed while another question goes before it', async () => {
    const { model, find } = await held({ ...HOLDS.missing, id: 71 });
    const notes = () => find<HTMLTextAreaElement>('#mend-resolutionNotes');
    type(notes(), 'A new valve.');
    model.hold.value = { ...HOLDS.missing, id: 72 };
    await vi.waitFor(() => expect(notes().value).toBe(''));
    model.hold.value = { ...HOLDS.missing, id: 71 };
    await vi.waitFor(() => expect(notes().value).toBe('A new valve.'));
  });

  it('counts a decision once', async () => {
    const { button, actions, model } = await held({ ...HOLDS.missing, clear: true });
    actions.proceed.mockImplementation(() => {
      model.hold.value = { ...HOLDS.missing, clear: true, stage: 'applying' };
    });
    const go = button('Go on');
    go.click();
    go.click();
    button('Back').click();
    expect(actions.proceed).toHaveBeenCalledOnce();
    expect(actions.cancel).not.toHaveBeenCalled();
  });

  it('leaves what the page refused to the page', async () => {
    const { root, text, button, actions } = await held({
      ...HOLDS.missing,
      stage: 'refused',
      notice: 'pageRefused',
    });
    expect(root.querySelector('[role="alert"]')?.parentElement).not.toBeNull();
    expect(text()).toContain('The page refused the change');
    expect(text()).not.toContain('Nothing was sent');
    expect(text()).not.toContain('Fill and go on');
    button('Close').click();
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('takes no press or key that no person made', async () => {
    const { button, actions, find } = await held(
      { ...HOLDS.forbidden, clear: false },
      { trusted: (event) => event.isTrusted },
    );
    button('Go on anyway').click();
    await vi.waitFor(() => expect(find('#reason')).not.toBeNull());
    type(find<HTMLTextAreaElement>('#reason'), 'a script’s reason');
    for (const words of ['Go on with this reason', 'Go on', 'Back']) button(words).click();
    find('[role="dialog"]').dispatchEvent(key('Escape'));
    for (const action of [actions.proceed, actions.override, actions.cancel]) {
      expect(action).not.toHaveBeenCalled();
    }
  });
});
