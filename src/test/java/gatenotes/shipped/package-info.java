/** For tests of what this project's own author wrote: posts, pages, colours. They go where that goes. */
package gatenotes.shipped;
