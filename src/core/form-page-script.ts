/**
 * What every page with fields for a client does: keeps what is typed in the browser where it may, and saves a file. Where it
 * does not run, because scripts are forbidden, taken out on the way or too new, the page goes on saying that it keeps nothing.
 */
export const formPageScript = `
  function ready() { document.getElementById('no-scripts').hidden = true; }
  function all(root, what) { return Array.prototype.slice.call(root.querySelectorAll(what)); }
  function keepIn(place, value) {
    try { localStorage.setItem(place, JSON.stringify(value)); return true; } catch (problem) { return false; }
  }
  function keptIn(place) {
    try { return JSON.parse(localStorage.getItem(place)); } catch (problem) { return null; }
  }
  function saveFile(value, client, ending) {
    var file = new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' });
    var link = document.createElement('a');
    var name = (client || 'my').replace(/[^\\p{L}\\p{M}\\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase();
    link.href = URL.createObjectURL(file);
    link.download = (name || 'my') + ending;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }
`
