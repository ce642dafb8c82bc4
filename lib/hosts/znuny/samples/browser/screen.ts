/** What the tool's windows do when they are sent: they look at the fields first, send by script, and no second time. */

const form = document.forms[0] as HTMLFormElement;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const subject = form.elements.namedItem('Subject') as HTMLInputElement;
  subject.classList.toggle('Error', subject.value.trim() === '');
  if (subject.value.trim() === '') return;
  form.submit();
  setTimeout(() => {
    for (const control of form.elements) (control as HTMLButtonElement).disabled = true;
  });
});
