import { tell } from './lib.ts';

document.querySelector('[data-reset]')?.addEventListener('click', async () => {
  await fetch('/api/reset', { method: 'POST' });
  tell(document, 'All cases are back as they were.');
});
