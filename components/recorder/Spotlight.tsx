import { useRecorder } from './context.ts';

/** The frame around what is pointed at, and its words in the live region. */
export function Spotlight() {
  const { t, view } = useRecorder();
  const { pointing } = view;
  const place = pointing && pointing.at > 0 ? t('recorder_place', pointing.at, pointing.of) : '';
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
          <span>{[pointing.label, pointing.text].filter(Boolean).join(': ')}</span>
        </div>
      )}
      <p class="spoken" role="status">
        {pointing && [pointing.label, pointing.text, place].filter(Boolean).join('. ')}
      </p>
    </>
  );
}
