// 10,000 changes of the document, 100 a frame, in a corner of its own. `data-storm` is "done" at the end.
const TOTAL = 10_000;
const PER_FRAME = 100;

const corner = document.createElement('ul');
corner.className = 'storm';
corner.setAttribute('aria-hidden', 'true');
document.body.append(corner);

let done = 0;
function frame(): void {
  for (let i = 0; i < PER_FRAME; i += 1, done += 1) {
    if (done % 2 === 0) {
      const item = document.createElement('li');
      item.textContent = String(done);
      corner.append(item);
    } else corner.firstElementChild?.remove();
  }
  if (done < TOTAL) requestAnimationFrame(frame);
  else document.documentElement.dataset.storm = 'done';
}
requestAnimationFrame(frame);
