import { useRecorder } from './context.ts';

/** The frame around what is pointed at, and its words in the live region. */
export function Spotlight() {
  const { t, view } = useRecorder();
  const { pointing } = view;
  const place = pointing && pointing.at > 0 ? t('recorder_place', pointing.at, pointing.of) : '';
  const said = pointing ? [pointing.label, pointing.text] : [];
  const words = [...new Set(said)].filter(Boolean).join(': ');
  return (
    <>
      {pointing && (
        <div
          class="spot"
          aria-hidden="true"
          style={{
            left: `${pointing.box.x - 4}px`,
            top: `${pointing.box.y - 4}px`,
            width: `${pointing.box.width + 8}px`,
            height: `${pointing.box.height + 8}px`,
          }}
        >
          {words && <span>{words}</span>}
        </div>
      )}
      <p class="spoken" role="status">
        {pointing && [words, place].filter(Boolean).join('. ')}
      </p>
    </>
  );
}
