// Elements and times. Strings always become text: nothing on this page parses HTML, and its Content-Security-Policy would refuse it.

export const byId = id => document.getElementById(id);

/** Creates an element. Attributes that are null, undefined or false are left out. Children are elements or strings; null is left out. */
export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      created.setAttribute(name, value === true ? '' : value);
    }
  }

  created.append(...children.filter(child => child !== null && child !== undefined));
  return created;
}

/** Creates a badge: a status, or another word of a known list, in its colour. */
export const badge = (text, kind) => element('span', { class: `badge ${kind}` }, text);

export const statusBadge = status => badge(status, `status-${status.toLowerCase()}`);

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });

export function time(milliseconds) {
  const date = new Date(milliseconds);
  const isToday = date.toDateString() === new Date().toDateString();
  return element('time', { datetime: date.toISOString(), title: date.toISOString() }, (isToday ? timeOfDay : dayAndTime).format(date));
}

export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  return milliseconds < 1000 ? `${milliseconds} ms`
    : seconds < 60 ? `${seconds.toFixed(1)} s`
    : seconds < 3600 ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min`;
}

export const plural = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
