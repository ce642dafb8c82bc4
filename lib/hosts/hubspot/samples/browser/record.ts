/** What a record's page does: choosing a status saves it at once, by one request that can carry more than one property. */

const id = /\d+$/.exec(location.pathname)?.[0] ?? '';
const portal = location.pathname.split('/')[2] ?? '';

type Values = Readonly<Record<string, string>>;

async function save(keys: readonly string[], values: Values): Promise<void> {
  const propertyValues = Object.entries(values).map(([name, value]) => ({ name, value }));
  const sent = keys.map((objectId) => ({ objectId, objectTypeId: '0-5', propertyValues }));
  await fetch(`/api/inbounddb-objects/v1/crm-objects/0-5?portalId=${portal}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  });
  location.reload();
}

const menu = document.querySelector<HTMLElement>('.Select-menu');
document.querySelector('#record-page-left-sidebar [aria-haspopup]')?.addEventListener('click', () => {
  if (menu) menu.hidden = false;
});
for (const option of menu?.querySelectorAll('li') ?? []) {
  option.addEventListener('click', () => {
    if (menu) menu.hidden = true;
    // A save that was called off leaves the page as it was.
    save([id], { hs_pipeline_stage: option.dataset.optionValue ?? '' }).catch(() => undefined);
  });
}
Object.assign(window, { save });
