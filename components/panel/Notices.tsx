import { lookUp } from '../../lib/i18n/sentence.ts';
import { Badge, Icon } from '../common/Icon.tsx';
import { panel } from './context.ts';
import type { NoticeView } from './model.ts';
import { Part, Sentences } from './Part.tsx';

function Notice({ notice }: { readonly notice: NoticeView }) {
  const { model, t } = panel();
  return (
    <div class="notice">
      <Badge meaning="need" />
      <div>
        <p>{lookUp(t, 'notice', notice.key, ...Object.values(notice.params ?? {})) ?? notice.key}</p>
        {notice.findings && (
          <Part name="notice" of={String(notice.id)}>
            <Sentences findings={notice.findings} />
          </Part>
        )}
      </div>
      <button
        type="button"
        class="tool"
        aria-label={t('panel_dismiss')}
        onClick={() => model.actions.dismiss(notice.id)}
      >
        <Icon shape="no" />
      </button>
    </div>
  );
}

/** Passing words. The region is there from the start, since a reader only tells what comes into one it knows. */
export const Notices = () => (
  <div class="notices" role="status">
    {panel().model.notices.value.map((notice) => (
      <Notice key={notice.id} notice={notice} />
    ))}
  </div>
);
