// What is wider than its column and scrolls by itself takes the focus, so that the arrow keys scroll it, and has a name.
// Whether it scrolls depends on the width, so only a script can tell.
(function () {
  var words = document.currentScript.dataset;
  var kinds = {'pre': words.code, '.table-scroll': words.table, '.formula': words.formula, '.scene': words.figure};
  var names = new WeakMap();

  function tell(box) {
    var scrolls = box.scrollWidth > box.clientWidth;
    if (scrolls && !box.hasAttribute('tabindex')) {
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', names.get(box));
    } else if (!scrolls && box.hasAttribute('tabindex')) {
      box.removeAttribute('tabindex');
      box.removeAttribute('role');
      box.removeAttribute('aria-label');
    }
  }

  var sizes = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      tell(entry.target);
    });
  });
  // A figure that comes to life takes off what was not printed.
  var attributes = new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      tell(change.target);
    });
  });

  function watch() {
    Object.keys(kinds).forEach(function (kind) {
      document.querySelectorAll(kind).forEach(function (box, index) {
        if (!names.has(box)) {
          var own = box.querySelector('caption') || box.closest('details.numbers') && box.parentNode.querySelector('summary');
          names.set(box, own ? own.textContent : kinds[kind] + ' ' + (index + 1));
          sizes.observe(box);
          attributes.observe(box, {attributeFilter: ['tabindex', 'role', 'aria-label']});
        }
      });
    });
  }

  watch();
  // Figures lay out some of their tables only when they are opened.
  document.addEventListener('toggle', watch, true);
})();
