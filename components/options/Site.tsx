import { useId, useRef } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import { Binding } from './Binding.tsx';
import { useOptions } from './context.ts';
import type { BindingView, SiteView } from './model.ts';
import { Problems } from './Problems.tsx';
import { ConfirmButton, Locked, Note, Select } from './parts.tsx';
import { standingOf, titlesOf } from './site-words.ts';

/** Whether a site is guarded, by shape and word. */
function Standing({ site }: { readonly site: SiteView }) {
  const { t } = useOptions();
  const standing = standingOf(site);
  if (standing === 'settings_siteOff') return <span class="tag">{t(standing)}</span>;
  const meaning = standing === 'settings_siteOn' ? 'ok' : 'need';
  return (
    <span class={`tag ${meaning}`}>
      <Icon shape={meaning} />
      {t(standing)}
    </span>
  );
}

function Head({ site }: { readonly site: SiteView }) {
  const { model, t } = useOptions();
  const id = useId();
  const { changeSite, removeSite } = model.actions;
  return (
    <div class="cardHead">
      <h2 id={id}>{site.origin}</h2>
      <Standing site={site} />
      {site.locked ? (
        <Locked />
      ) : (
        <span class="tools">
          <label class="switch">
            <input
              type="checkbox"
              checked={site.enabled}
              aria-describedby={id}
              onChange={(event) => {
                const enabled = event.currentTarget.checked;
                changeSite(site.origin, (now) => ({ ...now, enabled }));
              }}
            />
            {t('settings_enabled')}
          </label>
          <ConfirmButton
            label={t('settings_removeSite')}
            really={t('settings_removeSiteReally')}
            about={site.origin}
            onConfirm={() => removeSite(site.origin)}
          />
        </span>
      )}
    </div>
  );
}

type OfPolicy = Pick<BindingView, 'labels' | 'readings'>;
const NOTHING: OfPolicy = { labels: {}, readings: {} };

/** Words and readings belong to a policy; those of one that was left come back once it is picked again. */
function usePicked() {
  const left = useRef(new Map<string, OfPolicy>());
  return {
    pick(index: number, { policy, labels, readings }: BindingView, picked: string): OfPolicy {
      left.current.set(`${index} ${policy}`, { labels, readings });
      return left.current.get(`${index} ${picked}`) ?? NOTHING;
    },
    forget: () => left.current.clear(),
  };
}

function Bindings({ site }: { readonly site: SiteView }) {
  const { model, t } = useOptions();
  const { pick, forget } = usePicked();
  const save = (change: (bindings: readonly BindingView[]) => readonly BindingView[]) =>
    model.actions.changeSite(site.origin, (now) => ({ ...now, bindings: change(now.bindings) }));
  const first = model.policies.value[0]?.id ?? '';
  const add = () => save((all) => [...all, { policy: first, where: {}, ...NOTHING }]);
  /** A binding is known by its place and policy: elsewhere others may have been put in or taken out. */
  const saveAt = (
    index: number,
    { policy }: BindingView,
    change: (all: readonly BindingView[], one: BindingView) => readonly BindingView[],
  ) =>
    model.actions.changeSite(site.origin, (now) => {
      const one = now.bindings[index];
      return one?.policy === policy ? { ...now, bindings: change(now.bindings, one) } : null;
    });
  return (
    <div class="bindings">
      <h3>{t('settings_bindings')}</h3>
      {site.bindings.length > 1 && <small class="hint">{t('settings_bindingsOrder')}</small>}
      {site.bindings.map((binding, index) => (
        <Binding
          // A binding has no id of its own; its place is what tells it from the others.
          key={index}
          binding={binding}
          number={site.bindings.length > 1 ? index + 1 : 0}
          locked={site.locked}
          onSave={(change) => saveAt(index, binding, (all, one) => all.with(index, change(one)))}
          onPick={(policy) => {
            const own = pick(index, binding, policy);
            saveAt(index, binding, (all, one) => all.with(index, { ...one, policy, ...own }));
          }}
          onRemove={() => {
            forget();
            saveAt(index, binding, (all) => all.toSpliced(index, 1));
          }}
        />
      ))}
      {!site.locked && (
        <button type="button" class="btn" onClick={add}>
          {t('settings_addBinding')}
        </button>
      )}
    </div>
  );
}

interface SiteProps {
  readonly site: SiteView;
  readonly isOpen: boolean;
  /** Opens and closes it; absent where all sites are open. */
  readonly onTurn: (() => void) | undefined;
}

/** A folded site says what it is set to, and opens. */
function Fold({ site, isOpen, onTurn }: SiteProps) {
  const { model, t } = useOptions();
  return (
    <div class="row foldable">
      {!isOpen && <p class="dim">{titlesOf(site, model.profiles.value, model.policies.value).join(' · ')}</p>}
      <button type="button" class="btn quiet" aria-expanded={isOpen} onClick={onTurn}>
        <Icon shape="down" />
        {t('settings_siteDetails')}
        <span class="vh"> {site.origin}</span>
      </button>
    </div>
  );
}

/** A site: whether it is guarded and what is wrong always, the rest of it while it is open. */
export function Site(props: SiteProps) {
  const { site, isOpen, onTurn } = props;
  const { model, t } = useOptions();
  return (
    <article class="card" aria-label={site.origin}>
      <Head site={site} />
      {site.enabled && !site.granted && (
        <Note meaning="need">
          <p>{t('settings_needsPermission')}</p>
          <button type="button" class="btn primary" onClick={() => model.actions.allow(site.origin)}>
            {t('settings_allow')}
          </button>
        </Note>
      )}
      <Problems list={site.problems} />
      {onTurn && <Fold {...props} />}
      {isOpen && (
        <>
          <Select
            label={t('settings_profile')}
            value={site.profile}
            choices={model.profiles.value}
            disabled={site.locked}
            onPick={(profile) => model.actions.changeSite(site.origin, (now) => ({ ...now, profile }))}
          />
          <Bindings site={site} />
        </>
      )}
    </article>
  );
}
