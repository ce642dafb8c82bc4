/** The button shows a window in which a status is chosen; the tool's own is not public. */

const form = document.querySelector<HTMLFormElement>('#change');
document.querySelector('#open')?.addEventListener('click', () => {
  if (form) form.hidden = false;
});
document.querySelector('#category')?.addEventListener('click', () => {
  void fetch('', { method: 'POST', body: new URLSearchParams({ priority: 'Low' }) });
});
