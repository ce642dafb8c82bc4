import { panel } from './context.ts';
import { noticeText } from './notice-text.ts';
import { Part } from './Part.tsx';

/** Passing words. The region is there from the start, since a reader only tells what comes into one it knows. */
export function Notices() {
  const { model, t } = panel();
  return (
    <div class="notices" role="status">
      {model.notices.value.map((notice) => (
        <div class="notice" key={notice.id}>
          <Part name="notice" of={String(notice.id)} failed={noticeText(t, notice)} />
        </div>
      ))}
    </div>
  );
}
