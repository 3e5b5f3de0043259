/**
 * Floor 2: a picture as data. A {@link gatenotes.scene.Scene} is a list of {@link gatenotes.scene.Mark}s, painted by the
 * role they play ({@link gatenotes.scene.Palette}); {@link gatenotes.scene.Markup} is the tree it becomes, which the JVM
 * writes as text and the browser patches into its page. {@link gatenotes.scene.Numbers} writes numbers for readers,
 * {@link gatenotes.scene.Language} picks their words.
 */
package gatenotes.scene;
