import { formatInstant } from '../../lib/i18n/format.ts';
import { Badge, Icon } from '../common/Icon.tsx';
import { Drift } from './Drift.tsx';
import { Findings } from './Finding.tsx';
import type { NoticeView } from './model.ts';
import { noticeText } from './notice-text.ts';
import { usePanel } from './use-panel.ts';

/** What a notice tells of, with the rules behind it. */
export function Notice({ id }: { readonly id: string }) {
  const { model, t } = usePanel();
  const notice = model.notices.value.find((one) => String(one.id) === id);
  if (!notice) return null;
  return (
    <>
      <Badge meaning={isQuiet(notice) ? 'silent' : 'need'} />
      <div>
        {notice.key === 'drift' ? <Drift /> : <p>{noticeText(t, notice)}</p>}
        {notice.key === 'changed' && <Found notice={notice} />}
        {notice.findings && <Findings findings={notice.findings} />}
      </div>
      <button
        type="button"
        class="tool"
        aria-label={t('panel_dismiss')}
        onClick={() => model.actions.dismiss(notice.id)}
      >
        <Icon shape="no" />
      </button>
    </>
  );
}

/** A change that was found done and that no rule speaks against. */
const isQuiet = ({ key, findings = [] }: NoticeView): boolean => key === 'changed' && findings.length === 0;

/** What the host's history tells of a change that was found done: its steps, who made the last one, and when. */
function Found({ notice: { params = {} } }: { readonly notice: NoticeView }) {
  const { t, now } = usePanel();
  const { way, by, at, steps } = params;
  const told = [way, by, at && formatInstant(t, String(at), now())].filter(Boolean).join(' · ');
  const text = steps ? t('notice_stepsUnknown') : told;
  return text ? <small>{text}</small> : null;
}
