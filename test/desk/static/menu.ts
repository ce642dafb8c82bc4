import { caseForm, caseRoot, need, payload, saveByFetch } from './lib.ts';

const form = caseForm();
const button = need<HTMLButtonElement>(document, '[data-menu-button]');
const menu = need<HTMLElement>(document, '[data-status-menu]');
const items = [...menu.querySelectorAll<HTMLButtonElement>('[data-target-status]')];

function toggle(open: boolean): void {
  menu.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  if (open) items[0]?.focus();
}

async function choose(item: HTMLButtonElement): Promise<void> {
  toggle(false);
  button.focus();
  const status = item.dataset.targetStatus ?? '';
  const saved = await saveByFetch(caseRoot(form), `${form.dataset.api}/status`, 'POST', {
    ...payload(form),
    status,
  });
  if (!saved) return;
  for (const one of items) one.setAttribute('aria-checked', String(one === item));
}

button.addEventListener('click', () => toggle(menu.hidden !== false));
for (const item of items) item.addEventListener('click', () => void choose(item));
menu.addEventListener('keydown', (event) => {
  const index = items.indexOf(document.activeElement as HTMLButtonElement);
  if (event.key === 'ArrowDown') items[(index + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items.at(index - 1)?.focus();
  else if (event.key === 'Escape') {
    toggle(false);
    button.focus();
  } else return;
  event.preventDefault();
});
document.addEventListener('click', (event) => {
  if (!menu.hidden && !(event.target as Element).closest('.menu')) toggle(false);
});
