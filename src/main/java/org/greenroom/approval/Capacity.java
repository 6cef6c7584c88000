package org.greenroom.approval;

/** In what capacity people propose and approve. Declared here and implemented by the roles of {@code access}. */
public interface Capacity {

    /** The name it is stored under. */
    String name();
}
