// A page opened as a file cannot load modules: says so, and lets links to folders reach the page inside.
if (location.protocol === 'file:') {
  document.querySelector('.file-notice').hidden = false;
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('a[href]').forEach(function (link) {
      if (link.protocol === 'file:' && link.pathname.endsWith('/')) {
        link.pathname += 'index.html';
      }
    });
  });
}
