/** Hands text over as a download; nothing but the person's own disk sees it. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the data over once this turn is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
