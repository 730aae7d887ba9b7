import { afterEach } from 'vitest';
import { cmi5File } from '../../../src/compiler/package/cmi5.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { awaitedSession } from '../../../src/player/tracking/xapi/awaited-session.ts';
import { cmi5Connector } from '../../../src/player/tracking/xapi/cmi5.ts';
import { tinCanConnector } from '../../../src/player/tracking/xapi/tin-can.ts';
import { NAMED, sampleInput } from '../../compiler/package/sample-input.ts';
import { textOf } from '../../compiler/package/sample-text.ts';
import { startCmi5Lms } from '../../fake-cmi5/lms.ts';
import { type Lrs, startLrs } from '../../fake-lrs/lrs.ts';
import { type ContractLaunch, type ContractLms, describeAdapter, type LaunchOptions, outline } from './contract.ts';
import { LrsPhone, until } from './xapi/lrs-phone.ts';

/** An LMS whose learners launch the module in an LRS. */
interface LaunchingLms {
  readonly lrs: Lrs;
  /** The query of the next launch, and how to get what the module says in it. */
  launch(options: LaunchOptions): { readonly search: string; said(): readonly Statement[] };
  violations(): readonly unknown[];
}

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A launch over the network: what is said arrives when the network decides. */
function contractLms(start: () => Promise<LaunchingLms>, frame: readonly string[]): ContractLms {
  const phone = new LrsPhone(outline);
  const starting = start();
  return { frame, launch: (options = {}) => launchOver(phone, starting, options) };
}

function launchOver(phone: LrsPhone, starting: Promise<LaunchingLms>, options: LaunchOptions): ContractLaunch {
  let now: (LaunchingLms & { said(): readonly Statement[]; readonly before: number }) | null = null;
  const lms = () => {
    if (now === null) throw new Error('not connected');
    return now;
  };
  const verbs = (all: readonly Statement[]) => all.map(({ verb }) => verb.id.split('/').pop() ?? '');
  const everything = () => lms().lrs.statements() as unknown as readonly Statement[];
  return {
    async connect(module) {
      const started = await starting;
      const { search, said } = started.launch(options);
      now = { ...started, said, before: started.lrs.requests.length };
      const awaited = awaitedSession(search);
      if (awaited === null) throw new Error(`no launch: ${search}`);
      const { place } = (module === outline ? phone : new LrsPhone(module)).openIn(awaited, 'siti');
      const { launch } = awaited;
      return launch.standard === 'cmi5' ? cmi5Connector(launch, place)() : tinCanConnector(launch, place)();
    },
    writes: () => [
      ...verbs(lms().said()),
      ...lms()
        .lrs.requests.slice(lms().before)
        .flatMap(({ method, url }) => (method !== 'GET' && url.includes('sinau.attempt') ? ['state'] : [])),
    ],
    refused: () => [
      ...lms()
        .violations()
        .map((one) => JSON.stringify(one)),
      // Of what is said when the page goes nobody waits for the answers; a document may have been written meanwhile.
      ...lms().lrs.refusals.flatMap(({ status, reason }) => (status === 412 ? [] : [reason])),
    ],
    arrived: () => until(() => verbs(lms().said()).some((verb) => verb === 'terminated' || verb === 'suspended')),
    has(what) {
      const all = verbs(everything());
      if (what === 'status')
        return ['passed', 'failed', 'completed'].find((verb) => all.includes(verb)) ?? 'incomplete';
      const judged = everything().filter(({ verb }) => /\/(passed|failed)$/.test(verb.id));
      const scaled = judged[judged.length - 1]?.result?.score?.scaled;
      if (what === 'score') return scaled === undefined ? '' : String(Math.round(100 * scaled));
      throw new Error(`an LRS has no ${what}`);
    },
    interactions: () => [],
  };
}

async function tinCan(): Promise<LaunchingLms> {
  const lrs = await startLrs();
  opened.push(lrs.close);
  return {
    lrs,
    violations: () => [],
    launch() {
      const before = lrs.statements().length;
      const search = `?${new URLSearchParams({
        endpoint: lrs.url,
        auth: lrs.authorization,
        actor: JSON.stringify({ mbox: 'mailto:siti@contoh.example' }),
        registration: '11111111-2222-4333-8444-555555555555',
      })}`;
      return { search, said: () => lrs.statements().slice(before) as unknown as readonly Statement[] };
    },
  };
}

async function cmi5(): Promise<LaunchingLms> {
  const structure = textOf([cmi5File(sampleInput({ course: NAMED, outline }))], 'cmi5.xml');
  const lms = await startCmi5Lms({ structure, packageUrl: 'http://127.0.0.1:1/' });
  opened.push(lms.close);
  const modes = { review: 'Review', browse: 'Browse' } as const;
  return {
    lrs: lms.lrs,
    violations: () => lms.violations,
    launch({ mode, mastery }) {
      const session = lms.launch({
        mode: mode === undefined ? 'Normal' : modes[mode],
        masteryScore: mastery === undefined ? null : mastery / 100,
      });
      const { search } = new URL(session.launch.url);
      return { search, said: () => session.statements as unknown as readonly Statement[] };
    },
  };
}

describeAdapter('cmi5 in a strict LMS', () => contractLms(cmi5, ['initialized', 'terminated']));
describeAdapter('xAPI as Tin Can launched it, in a strict LRS', () => contractLms(tinCan, []), false);
