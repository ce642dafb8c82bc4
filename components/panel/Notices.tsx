import { lookUp } from '../../lib/i18n/sentence.ts';
import { Badge, Icon } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';
import { panel } from './context.ts';
import type { NoticeView } from './model.ts';
import { Part, Sentences } from './Part.tsx';

const MEANINGS: Readonly<Record<NoticeView['tone'], Meaning>> = { info: 'ok', warn: 'need', error: 'no' };

function Notice({ notice }: { readonly notice: NoticeView }) {
  const { model, t } = panel();
  return (
    <div class="notice">
      <Badge meaning={MEANINGS[notice.tone]} />
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

/** Passing words. The two regions are there from the start, since a reader only tells what comes into one it knows. */
export function Notices() {
  const { model } = panel();
  const of = (error: boolean) =>
    model.notices.value
      .filter((notice) => (notice.tone === 'error') === error)
      .map((notice) => <Notice key={notice.id} notice={notice} />);
  return (
    <div class="notices">
      <div role="alert">{of(true)}</div>
      <div role="status">{of(false)}</div>
    </div>
  );
}
