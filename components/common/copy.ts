/** Copies what a text box holds by the browser's old way, which asks for no secure page. */
function copySelected(box: HTMLTextAreaElement): boolean {
  box.select();
  return box.ownerDocument.execCommand('copy');
}

/**
 * Copies a text, in the turn of a person's press.
 * @param box holds the text; selected where the browser has no clipboard for this page
 * @returns false if the browser does not let us
 */
export async function copyText(text: string, box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(box);
  }
}
