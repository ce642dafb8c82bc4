import { useRecorder } from './context.ts';
import { PointButton } from './Point.tsx';

/** A list of cases: what its rows say, by one of them. */
export function List() {
  const { t, view } = useRecorder();
  return (
    <>
      {view.list.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('recorder_what_key')}</th>
              <th scope="col">{t('recorder_what_status')}</th>
            </tr>
          </thead>
          <tbody>
            {view.list.map(({ key, status }) => (
              <tr key={key}>
                <td>{key}</td>
                <td>{status || t('recorder_empty')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PointButton again={view.list.length > 0} />
    </>
  );
}
