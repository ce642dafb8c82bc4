import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import type { Extension } from './extension.ts';
import { lacking, PATIENCE_MS, until, type Wanted } from './wait.ts';

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The part of the extension's API that opens the popup. */
interface WorkerApi {
  readonly chrome: { readonly action: { openPopup(): Promise<void> } };
}

/** Talks to a target that the test runner does not show as a page, by messages wrapped in its opener's session. */
class Wrapped {
  private readonly session: CDPSession;
  private readonly sessionId: string;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private last = 0;

  constructor(session: CDPSession, sessionId: string) {
    this.session = session;
    this.sessionId = sessionId;
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message = JSON.parse(event.message) as Message;
      if (message.id !== undefined) this.waiting.get(message.id)?.(message);
    });
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    this.last += 1;
    const id = this.last;
    const answered = new Promise<Message>((done) => this.waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await this.session.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const { result, error } = await answered;
    this.waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }
}

/** The real popup over a tab, as a click on the toolbar button opens it. */
export class Popup {
  private readonly target: Wrapped;

  private constructor(target: Wrapped) {
    this.target = target;
  }

  /** Opens the popup over a page. The worker is woken if it sleeps. */
  static async over(page: Page, extension: Extension): Promise<Popup> {
    await page.bringToFront();
    const session = await page.context().newCDPSession(page);
    const worker = extension.worker();
    if (!worker) throw new Error('The worker does not run: wake it before the popup is opened.');
    await worker.evaluate(() => (globalThis as unknown as WorkerApi).chrome.action.openPopup());
    const found = await until(
      () => 'the popup does not open',
      async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.find(({ url }) => url.startsWith(extension.url('popup.html')));
      },
    );
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: found.targetId,
      flatten: false,
    });
    return new Popup(new Wrapped(session, sessionId));
  }

  /** Runs an expression in the popup and gives its value. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = (await this.target.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })) as { result: { value: T }; exceptionDetails?: { text: string } };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  /** What can be read in it now. */
  text(): Promise<string> {
    return this.evaluate<string>('document.body.innerText');
  }

  /** Shows it in a theme. The runner sets that for tabs alone. */
  async dress(colorScheme: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
    await this.target.send('Emulation.setEmulatedMedia', { features });
  }

  /** Writes a PNG of it. */
  async picture(path: string): Promise<void> {
    const { data } = (await this.target.send('Page.captureScreenshot', { format: 'png' })) as {
      data: string;
    };
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  /** Closes it, as a click beside it does. */
  async close(): Promise<void> {
    // The answer may be lost with what would give it.
    await Promise.race([this.evaluate('window.close()'), new Promise((done) => setTimeout(done, 500))]);
  }

  /** Waits until it shows a text, or several at the same time. */
  async waitFor(wanted: Wanted, timeout = PATIENCE_MS): Promise<string> {
    let text = '';
    await until(
      () => `the popup does not show ${lacking(text, wanted).join(', ')}. It shows:\n${text}`,
      async () => {
        text = await this.text();
        return lacking(text, wanted).length === 0;
      },
      timeout,
    );
    return text;
  }

  /** Clicks, by real mouse input, the first element that fits a selector. */
  async click(selector: string): Promise<void> {
    const point = await until(
      () => `the popup has no ${selector}`,
      () =>
        this.evaluate<{ x: number; y: number } | undefined>(`(() => {
          const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
          return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
        })()`),
    );
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.target.send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
    }
  }
}
