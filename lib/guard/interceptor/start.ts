import { readBody } from './body.ts';
import { greet, hold, judged, open } from './channel.ts';
import { wrapFetch } from './fetch.ts';
import { actionOf, methodOfForm } from './safe.ts';
import { wrap } from './wrap.ts';
import { wrapXhr } from './xhr.ts';

/**
 * A scripted submit fires no event. Asked on the form itself, so that the other side gets the element; a detached form,
 * which submits nothing, thereby reaches nobody.
 */
function wrapSubmit(): void {
  wrap<HTMLFormElement>(HTMLFormElement.prototype, 'submit', (form, args, native) => {
    const question = open('script-submit', methodOfForm(form), actionOf(form), form);
    if (!question || !judged(question, null, form)) return null;
    return () => hold(question, (go) => go && native(args));
  });
}

/** A beacon is never held, only seen. */
function wrapBeacon(): void {
  wrap(Navigator.prototype, 'sendBeacon', (_self, args) => {
    const question = open('beacon', 'POST', `${args[0]}`);
    if (question) void see(question, args[1]);
    return null;
  });
}

async function see(question: NonNullable<ReturnType<typeof open>>, body: unknown): Promise<void> {
  judged(question, await readBody(body));
}

/** Wraps what leaves a page without an event, and says hello to the detector. Without one, everything passes. */
export function startInterceptor(): void {
  wrapFetch();
  wrapXhr();
  wrapSubmit();
  wrapBeacon();
  greet();
}
