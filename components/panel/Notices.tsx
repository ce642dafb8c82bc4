import { lookUp } from '../../lib/i18n/sentence.ts';
import { Badge, Icon } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';
import type { InApp } from './context.ts';
import type { NoticeView } from './model.ts';
import { Part, Sentences } from './Part.tsx';

const MEANINGS: Readonly<Record<NoticeView['tone'], Meaning>> = { info: 'ok', warn: 'need', error: 'no' };

function Notice({ notice, scope }: InApp & { readonly notice: NoticeView }) {
  const { model, t } = scope;
  return (
    <div class="notice">
      <Badge meaning={MEANINGS[notice.tone]} />
      <div>
        <p>{lookUp(t, 'notice', notice.key, ...Object.values(notice.params ?? {})) ?? notice.key}</p>
        {notice.findings && (
          <Part name="notice" of={String(notice.id)} scope={scope}>
            <Sentences findings={notice.findings} scope={scope} />
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
export function Notices({ scope }: InApp) {
  const of = (error: boolean) =>
    scope.model.notices.value
      .filter((notice) => (notice.tone === 'error') === error)
      .map((notice) => <Notice key={notice.id} notice={notice} scope={scope} />);
  return (
    <div class="notices">
      <div role="alert">{of(true)}</div>
      <div role="status">{of(false)}</div>
    </div>
  );
}
