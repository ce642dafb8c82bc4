import { expect } from 'playwright/test';
import { type DeepScenarios, type DeepScene, KEY, openCase } from './deep.ts';

/** Closes every shadow root that the page makes; its own way in is `roots`. */
function closeRoots(): void {
  const attach = Element.prototype.attachShadow;
  const roots: ShadowRoot[] = [];
  Object.assign(window, { roots });
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'closed' });
    roots.push(root);
    return root;
  };
}

/** Redraws the case three roots deep, with another status. */
async function redrawnInRoot(scene: DeepScene) {
  await openCase(scene, 'shadow');
  await scene.run(() => {
    const at = (from: ParentNode | null | undefined, name: string) => from?.querySelector(name)?.shadowRoot;
    const root = at(at(at(document, 'desk-app'), 'desk-record'), 'desk-panel');
    const old = root?.querySelector('[data-case]');
    const made = old?.cloneNode(true) as Element;
    made.setAttribute('data-status', 'In limbo');
    old?.replaceWith(made);
  });
  await scene.panel.waitFor('In limbo');
}

async function closedRoots(scene: DeepScene) {
  await scene.first(closeRoots);
  const at = await openCase(scene, 'shadow');
  expect(await scene.run(() => document.querySelector('desk-app')?.shadowRoot ?? null)).toBeNull();
  await scene.run(() => {
    const find = (selector: string) => {
      for (const root of (window as unknown as { roots: ShadowRoot[] }).roots) {
        const found = root.querySelector<HTMLElement>(selector);
        if (found) return found;
      }
      return null;
    };
    (find('select[data-field=status]') as HTMLSelectElement).value = 'Resolved';
    find('[data-save]')?.click();
  });
  await scene.panel.waitFor('Held:');
  await at.expectUnsent();
  await scene.panel.click('Back Esc');
  await scene.panel.waitGone('Held:');
  expect(await at.record()).toMatchObject({ commits: 0, status: 'Open' });
}

async function turnedInClosedRoot(scene: DeepScene) {
  await scene.first(closeRoots);
  await openCase(scene, 'shadow');
  await scene.run((key) => {
    for (const root of (window as unknown as { roots: ShadowRoot[] }).roots)
      root.querySelector(`[data-case-key=${key}]`)?.setAttribute('data-sub-status', 'With supplier');
  }, KEY);
  await scene.panel.waitFor('With supplier');
}

export const roots: DeepScenarios = {
  'a case that is drawn anew within shadow roots is followed': redrawnInRoot,
  'a case in closed shadow roots is read and held': closedRoots,
  'a change within closed shadow roots is noticed': turnedInClosedRoot,
};
