// desk-app > desk-record > desk-panel > the form, and its button one root further down. All roots are open. Neither
// change nor submit events leave a shadow root; clicks do.
import { HISTORY_DELAY, loadHistory, need, payload, saveByFetch } from './lib.ts';

const SHEETS = ['/static/desk.css', '/static/case.css'];

function styled(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  for (const href of SHEETS) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    root.append(link);
  }
  return root;
}

function wire(root: ShadowRoot): void {
  const form = need<HTMLFormElement>(root, '[data-case-form]');
  const item = need<HTMLElement>(root, '[data-case]');
  const save = () => void saveByFetch(item, form.dataset.api ?? '', 'PUT', payload(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  setTimeout(() => void loadHistory(need(root, '[data-history]')), HISTORY_DELAY);
  root.querySelector('desk-button')?.addEventListener('click', save);
}

class DeskButton extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'primary';
    button.dataset.save = '';
    button.textContent = this.textContent;
    styled(this).append(button);
  }
}

class DeskPanel extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = styled(this);
    const template = need<HTMLTemplateElement>(document, '#shadow-form');
    root.append(template.content.cloneNode(true));
    wire(root);
  }
}

/** An element whose open root holds nothing but the next element. */
const holder = (inner: string) =>
  class extends HTMLElement {
    connectedCallback(): void {
      if (!this.shadowRoot) styled(this).append(document.createElement(inner));
    }
  };

customElements.define('desk-button', DeskButton);
customElements.define('desk-panel', DeskPanel);
customElements.define('desk-record', holder('desk-panel'));
customElements.define('desk-app', holder('desk-record'));
