@NullMarked
package org.greenroom.shell.ui;

import org.jspecify.annotations.NullMarked;
