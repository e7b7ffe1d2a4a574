/**
 * Navigation commands of a Blu-ray disc's HDMV mode, in movie objects and buttons. The BDA's books
 * are not public; codes and bit positions are those that libbluray executes ({@code
 * hdmv/hdmv_insn.h}, {@code hdmv/hdmv_vm.c}).
 */
@NullMarked
package boxset.formats.hdmv;

import org.jspecify.annotations.NullMarked;
