/** What the platform's own client scripts do on save, as far as a door can notice. */

interface Form extends HTMLFormElement {
  readonly sys_action: HTMLInputElement;
}

const form = document.forms[0] as Form;
const value = (id: string): string => (document.getElementById(id) as HTMLInputElement | null)?.value ?? '';
const table = value('sys_target');

/** A function with a flag, as the platform's own class is. */
const GlideAjax = Object.assign(() => undefined, { want_session_messages: true });

const g_form = {
  submitted: false,
  getTableName: () => table,
  getUniqueValue: () => value('sys_uniqueValue'),
};

const page = window as unknown as Record<string, unknown>;
Object.assign(page, { g_form, g_submitted: false, GlideAjax });

/** Client scripts refuse a record without a subject, and then put the flags back themselves. */
form.onsubmit = () => value(`${table}.short_description`).trim() !== '';

function gsftSubmit(control: Element | null, given?: Form, name = control?.id): boolean {
  const at = given ?? (control?.closest('form') as Form | null) ?? form;
  if (page.g_submitted) return false;
  at.sys_action.value = name ?? '';
  if (at.onsubmit?.call(at, new SubmitEvent('submit')) === false) {
    page.g_submitted = g_form.submitted = false;
    return false;
  }
  const own = control?.getAttribute('gsft_id');
  if (own) at.sys_action.value = own;
  page.g_submitted = true;
  document.dispatchEvent(new CustomEvent('glide:form_submitted'));
  GlideAjax.want_session_messages = false;
  HTMLFormElement.prototype.submit.call(at);
  return false;
}
page.gsftSubmit = gsftSubmit;

document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey && event.key === 's')) return;
  event.preventDefault();
  gsftSubmit(null, form, 'sysverb_update_and_stay');
});
