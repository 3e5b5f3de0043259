/**
 * Sets the finished site beside the pages of the generator it moved from:
 * {@code mvn -Pcompare -Dfrom=OLD_SOURCES -Drendered=OLD_OUTPUT}.
 *
 * <p>{@link gatenotes.site.compare.BlogComparison} does it in order: {@link gatenotes.site.compare.NewSite} and
 * {@link gatenotes.site.compare.OldOutput} hold the two sides, {@link gatenotes.site.compare.BodyFinder} finds the text in
 * the old pages, {@link gatenotes.site.compare.PageReader} takes down the {@link gatenotes.site.compare.PageFacts} of both
 * pages of a post, {@link gatenotes.site.compare.PageComparison} says what differs,
 * {@link gatenotes.site.compare.LostAddresses} which old pages are gone, and {@link gatenotes.site.compare.CompareReport}
 * prints all of it.
 */
package gatenotes.site.compare;
