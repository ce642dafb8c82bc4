/** What the tool's zoom page does: its menu opens windows of their own. */

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.AsPopup');
  if (!link) return;
  event.preventDefault();
  window.open(link.href, 'TicketAction', 'width=800,height=600');
});
