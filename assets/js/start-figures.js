// Starts the page's figures once the text is painted: a reader has something to read while their script comes. Where it does not
// come whole, a line below each figure says that it stands still. A page opened as a file says so at its top.
(function () {
  var own = document.currentScript.dataset;

  function address(name) {
    return new URL(own[name], document.baseURI).href;
  }

  function start() {
    // Fetched beside the other one, and run after it.
    var ahead = document.createElement('link');
    ahead.rel = 'modulepreload';
    ahead.href = address('figures');
    document.head.append(ahead);
    import(address('modules')).then(function () {
      return import(address('figures'));
    }).catch(standStill);
  }

  function standStill(reason) {
    console.warn(reason);
    document.documentElement.dataset.figures = 'still';
    document.querySelectorAll('live-demo').forEach(function (figure) {
      var line = document.createElement('p');
      line.className = 'notice';
      line.textContent = own.words;
      figure.append(line);
    });
  }

  if (location.protocol !== 'file:') {
    if (document.hidden) {
      start();
    } else {
      requestAnimationFrame(function () {
        setTimeout(start);
      });
    }
  }
})();
