/** A page with a closed panel like ours: hostile to selectors, drawn late, and counting what reaches it. */
export const PANEL_PAGE = `<!doctype html><title>Panel</title><p>Page text<script>
  Array.from = null;
  setTimeout(() => {
    const host = document.createElement('x-panel');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<section style="position:fixed;right:8px;top:8px;width:280px;background:#eee">' +
      '<h2>Case 7</h2><label>Notes <textarea></textarea></label>' +
      '<label>Code <select><option>None</option><option>固定</option><option>Fixed late</option></select></label>' +
      '<label><input type="checkbox"> Category checked</label><p role="status"></p>' +
      '<button>Go on</button><button hidden>Hidden</button></section>';
    let clicks = 0;
    root.querySelector('button').addEventListener('click', (event) => {
      root.querySelector('p').textContent = 'clicked ' + (clicks += 1) + ' trusted ' + event.isTrusted;
    });
    document.documentElement.append(host);
  }, 50);
</script>`;
