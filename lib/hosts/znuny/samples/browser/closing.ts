/** What the tool gives to a window that has saved: it has the page that opened it loaded again, and goes. */

const { opener } = window as { opener: Window | null };
opener?.location.reload();
window.close();
