import { Badge, Icon } from '../common/Icon.tsx';
import { Findings } from './Finding.tsx';
import { noticeText } from './notice-text.ts';
import { usePanel } from './use-panel.ts';

/** What a notice tells of, with the rules behind it. */
export function Notice({ id }: { readonly id: string }) {
  const { model, t } = usePanel();
  const notice = model.notices.value.find((one) => String(one.id) === id);
  if (!notice) return null;
  return (
    <>
      <Badge meaning="need" />
      <div>
        <p>{noticeText(t, notice)}</p>
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
