package gatenotes.shipped;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of what this project's own author has written. It goes where the content goes: on a site without it, or one that
 * speaks another language there or has other templates, it is reported as skipped, with the reason.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FollowsContentCondition.class)
public @interface FollowsContent {
    /** Files that have to be there, relative to the project's folder. */
    String[] value();

    /** A page that the finished site has to have, as the first theme makes it; empty for a test that opens none. */
    String page() default "";

    /** The language of that page. */
    String lang() default "zh-CN";
}
