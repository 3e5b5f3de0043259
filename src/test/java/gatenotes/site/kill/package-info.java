/**
 * Builds and servers that are killed at random moments: {@code mvn -Pkill} kills {@link gatenotes.site.kill.KilledBuilds} and
 * {@link gatenotes.site.kill.KilledServers} fifty times each, {@code KilledTest} a few times in every build.
 */
package gatenotes.site.kill;
