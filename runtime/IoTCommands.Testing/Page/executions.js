// The list of executions, the newest first, and the details of those that are open.
import { badge, byId, duration, element, plural, statusBadge, time } from './elements.js';

const rows = new Map(); // execution id -> Row
const announcementInterval = 5000;
let announced = null;
const mine = new Set();
let news = [];

/** Applies an event of the stream: executions that are new, changed or gone. */
export function applyExecutions(message) {
  const list = byId('executions');
  const changed = message.executions ?? [];
  const gone = message.service ? [...rows.keys()].filter(id => !changed.some(execution => execution.id === id)) : message.gone ?? [];
  for (const id of gone) {
    rows.get(id)?.leave();
  }

  // The oldest first, so that each new one is inserted before the others.
  for (const execution of [...changed].sort((a, b) => a.sequence - b.sequence)) {
    const row = rows.get(execution.id);
    if (row) {
      announceOutcome(row.execution, execution);
      row.update(execution);
    } else {
      const created = new Row(execution);
      rows.set(execution.id, created);
      const next = [...list.children].find(item => Number(item.dataset.sequence) < execution.sequence);
      list.insertBefore(created.item, next ?? null);
      announceNew(execution, message.service);
    }
  }

  list.hidden = rows.size === 0;
}

/** Removes all executions, because the filter changes. */
export function clearExecutions() {
  for (const row of [...rows.values()]) {
    row.remove();
  }
}

export function showCounts(matching, all, limit, isFiltered) {
  byId('executions-count').textContent = all === 0 ? 'None yet. Start a command here or with any client.'
    : `${matching > limit ? `The newest ${limit} of ${plural(matching, 'execution')}` : plural(matching, 'execution')}`
      + (isFiltered ? ` of this filter, ${all.toLocaleString('en')} in all` : '');
}

/** Opens an execution that this page started. Returns false if the stream has not sent it yet. */
export function openExecution(id) {
  const row = rows.get(id);
  if (row) {
    row.details.open = true;
    row.details.querySelector('summary').focus();
    row.item.scrollIntoView({ block: 'nearest' });
  }

  return row !== undefined;
}

/** Announces the outcome of an execution when the stream sends it. */
export const watchExecution = id => mine.add(id);

class Row {
  constructor(execution) {
    this.summary = element('summary', {});
    this.body = element('div', { class: 'body' });
    this.details = element('details', {}, this.summary, this.body);
    this.item = element('li', { 'data-sequence': execution.sequence, 'data-id': execution.id }, this.details);
    this.details.addEventListener('toggle', () => this.details.open ? this.load() : this.isLeaving && this.remove());
    this.update(execution);
  }

  update(execution) {
    this.execution = execution;
    this.isLeaving = false;
    const took = execution.updatedAt - execution.createdAt;
    this.summary.replaceChildren(
      statusBadge(execution.status),
      element('span', { class: 'what' },
        element('strong', {}, execution.command), ' on ', element('span', { class: 'target' }, execution.target.replace(/^thing\//, ''))),
      element('span', { class: 'when muted' }, time(execution.createdAt), execution.status === 'CREATED' ? '' : ` · ${duration(took)}`),
      element('span', { class: 'more muted' }, [execution.parameters, execution.reasonCode, execution.reasonDescription].filter(Boolean).join(' · ')),
      ...(execution.rejections > 0 ? [badge(plural(execution.rejections, 'rejected update'), 'warning')] : []));
    if (this.details.open) {
      this.load();
    }
  }

  /** Removes the row. If it is open, it stays until it is closed, because the user is reading it. */
  leave() {
    this.isLeaving = true;
    if (!this.details.open) {
      this.remove();
    }
  }

  remove() {
    rows.delete(this.execution.id);
    this.item.remove();
  }

  /** Loads the details, with one request at a time. Changes in the meantime cause another request. */
  async load() {
    this.isStale = true;
    if (this.isLoading) {
      return;
    }

    this.isLoading = true;
    while (this.isStale && this.details.open) {
      this.isStale = false;
      try {
        const response = await fetch(`/page/executions/${encodeURIComponent(this.execution.id)}`);
        const answer = await response.json();
        this.body.replaceChildren(...(response.ok ? details(answer) : [element('p', { class: 'notice' }, answer.message)]));
      } catch {
        this.body.replaceChildren(element('p', { class: 'notice' }, 'The service cannot be reached.'));
      }
    }

    this.isLoading = false;
  }
}

function details(execution) {
  const { message } = execution;
  return [
    timeline(execution),
    table('Parameters', ['Name', 'Type', 'Value'], execution.parameters.map(parameter =>
      [parameter.name, parameter.type, parameter.isDefault ? [parameter.value, ' ', badge('default', 'neutral')] : [parameter.value]]), 'None.'),
    section('Message to the device',
      element('dl', {},
        element('dt', {}, 'Topic'), element('dd', {}, element('code', {}, message.topic)),
        element('dt', {}, 'Payload'), element('dd', {}, `${message.contentType}, ${plural(message.bytes, 'byte')}, ${message.format}`)),
      message.bytes === 0 ? null : element('pre', { tabindex: 0, role: 'group', 'aria-label': 'Payload' }, message.text)),
    table('Result', ['Name', 'Type', 'Value'], execution.result.map(item => [item.name, item.type, [item.value]]), 'The device has reported no result.'),
    section('Identifiers', element('dl', {},
      element('dt', {}, 'Execution'), element('dd', {}, element('code', {}, execution.id)),
      element('dt', {}, 'Command'), element('dd', {}, element('code', {}, execution.commandArn)),
      element('dt', {}, 'Target'), element('dd', {}, element('code', {}, execution.targetArn)),
      ...(execution.clientToken ? [element('dt', {}, 'Client token'), element('dd', {}, element('code', {}, execution.clientToken))] : []),
      element('dt', {}, 'Timeout'), element('dd', {}, `${execution.timeoutSeconds} s`))),
  ];
}

const section = (title, ...children) => element('section', {}, element('h3', {}, title), ...children);

const table = (title, headings, lines, empty) => section(title, lines.length === 0 ? element('p', { class: 'muted' }, empty)
  : element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': title }, element('table', {},
    element('thead', {}, element('tr', {}, ...headings.map(heading => element('th', { scope: 'col' }, heading)))),
    element('tbody', {}, ...lines.map(([name, type, value]) => element('tr', {},
      element('th', { scope: 'row' }, name), element('td', {}, type), element('td', { class: 'value' }, ...value)))))));

const sources = { service: 'by the service', device: 'by the device', handler: 'by the device handler' };

function timeline(execution) {
  const start = execution.timeline[0]?.at;
  const entries = [...execution.timeline, ...execution.rejected].sort((a, b) => a.at - b.at);
  return section('Timeline',
    execution.skipped > 0 ? element('p', { class: 'muted' }, `${plural(execution.skipped, 'earlier update')} not shown.`) : null,
    element('ol', { class: 'timeline' }, ...entries.map(entry => element('li', {},
      element('span', { class: 'muted when' }, time(entry.at), ` +${duration(entry.at - start)}`),
      entry.error ? badge('update rejected', 'warning') : statusBadge(entry.status),
      element('span', {}, entry.error ? `${entry.error}: ${entry.message}`
        : [sources[entry.from], entry.reasonCode, entry.reasonDescription].filter(Boolean).join(' · ')),
      entry.exception ? element('pre', { tabindex: 0, role: 'group', 'aria-label': 'Exception' }, entry.exception) : null))));
}

function announceNew(execution, isFirst) {
  if (!isFirst) {
    news.push(`${execution.command} on ${execution.target}`);
    announce();
  }
}

function announceOutcome(before, after) {
  if (before.status !== after.status && after.status !== 'IN_PROGRESS' && mine.delete(after.id)) {
    news.push(`${after.command} on ${after.target}: ${after.status}`);
    announce();
  }
}

/** Announces the news to screen readers every few seconds, not after each change. */
function announce() {
  announced ??= setTimeout(() => {
    byId('announcements').textContent = news.length > 3 ? `${news.length} new executions. The newest: ${news.at(-1)}` : news.join('. ');
    news = [];
    announced = null;
  }, announcementInterval);
}
