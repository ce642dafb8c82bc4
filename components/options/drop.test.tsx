import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useDroppedFiles } from './drop.ts';

const take = vi.fn();
function Page() {
  useDroppedFiles(take);
  return <p>Page</p>;
}

const root = document.body;
afterEach(() => {
  render(null, root);
  take.mockClear();
});

/** A drag as the browser tells of it; true if the page takes it. */
function drag(type: 'dragover' | 'drop', types: readonly string[], files: readonly File[] = []): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types, files, dropEffect: 'none' } });
  root.dispatchEvent(event);
  return event.defaultPrevented;
}

it('takes dropped files, and lets text be dropped into fields', async () => {
  render(<Page />, root);
  const file = new File(['{}'], 'team.json');
  await vi.waitFor(() => expect(drag('dragover', ['Files'])).toBe(true));
  expect(drag('drop', ['Files'], [file])).toBe(true);
  expect(take).toHaveBeenLastCalledWith([file]);
  expect([drag('dragover', ['text/plain']), drag('drop', ['text/plain'])]).toEqual([false, false]);
  expect(take).toHaveBeenCalledOnce();
});

it('ends with the page', async () => {
  render(<Page />, root);
  await vi.waitFor(() => expect(drag('dragover', ['Files'])).toBe(true));
  render(null, root);
  await vi.waitFor(() => expect(drag('dragover', ['Files'])).toBe(false));
});
