/** Assets and compiled scripts: under which names they are published, and what they name themselves. */
package gatenotes.site.bake.asset;
