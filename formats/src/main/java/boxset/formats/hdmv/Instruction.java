package boxset.formats.hdmv;

import boxset.formats.bytes.BitReader;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;

/**
 * The twelve bytes of a command, field by field.
 *
 * @param operandCount how many of the operands are used, 0 to 2
 * @param commandGroup 0 branch, 1 compare, 2 set
 * @param commandSubGroup within branch: 0 go to, 1 jump, 2 play; within set: 0 set, 1 set system
 * @param firstImmediate whether the destination is a number
 * @param secondImmediate whether the source is a number
 * @param branchOption which branch
 * @param compareOption which comparison
 * @param setOption which change
 * @param destination the first operand
 * @param source the second operand
 */
public record Instruction(
    int operandCount,
    int commandGroup,
    int commandSubGroup,
    boolean firstImmediate,
    boolean secondImmediate,
    int branchOption,
    int compareOption,
    int setOption,
    long destination,
    long source)
    implements Structure {
  /** Of every command. */
  public static final int BYTES = 12;

  static final int BRANCH = 0;
  static final int COMPARE = 1;
  static final int SET = 2;

  static final int GO_TO = 0;
  static final int JUMP = 1;
  static final int PLAY = 2;

  static final int SET_VALUE = 0;
  static final int SET_SYSTEM = 1;

  static Instruction branch(int subGroup, int option, Operand... operands) {
    return of(BRANCH, subGroup, option, 0, 0, operands);
  }

  static Instruction compare(int option, Operand left, Operand right) {
    return of(COMPARE, 0, 0, option, 0, left, right);
  }

  static Instruction set(int subGroup, int option, Operand... operands) {
    return of(SET, subGroup, 0, 0, option, operands);
  }

  static Instruction setSystem(int option, PackedOperand destination, PackedOperand source) {
    return new Instruction(
        2,
        SET,
        SET_SYSTEM,
        destination.immediate(),
        source.immediate(),
        0,
        0,
        option,
        destination.bits(),
        source.bits());
  }

  private static Instruction of(
      int group, int subGroup, int branch, int compare, int set, Operand... operands) {
    boolean first = operands.length > 0 && operands[0] instanceof Operand.Immediate;
    boolean second = operands.length > 1 && operands[1] instanceof Operand.Immediate;
    return new Instruction(
        operands.length,
        group,
        subGroup,
        first,
        second,
        branch,
        compare,
        set,
        operands.length > 0 ? operands[0].bits() : 0,
        operands.length > 1 ? operands[1].bits() : 0);
  }

  /** The first operand. */
  Operand first() throws MalformedException {
    return operand(firstImmediate, destination);
  }

  /** The second operand. */
  Operand second() throws MalformedException {
    return operand(secondImmediate, source);
  }

  /** The first operand, as flags and numbers. */
  PackedOperand firstPacked() {
    return new PackedOperand(firstImmediate, destination);
  }

  /** The second operand, as flags and numbers. */
  PackedOperand secondPacked() {
    return new PackedOperand(secondImmediate, source);
  }

  private static Operand operand(boolean immediate, long bits) throws MalformedException {
    if (immediate) {
      return new Operand.Immediate(bits);
    }
    long number = bits & ~Operand.Psr.FLAG;
    boolean player = number != bits;
    if (number >= (player ? Operand.Psr.COUNT : Operand.Gpr.COUNT)) {
      throw new MalformedException("There is no register 0x%08X".formatted(bits));
    }
    return player ? new Operand.Psr((int) number) : new Operand.Gpr((int) number);
  }

  /**
   * Reads a command's fields.
   *
   * @throws MalformedException when there are not twelve bytes
   */
  static Instruction read(Bytes bytes) throws MalformedException {
    BitReader r = new BitReader("navigation_command", bytes);
    int operandCount = (int) r.u(3);
    int group = (int) r.u(2);
    int subGroup = (int) r.u(3);
    boolean first = r.flag();
    boolean second = r.flag();
    r.skip(2);
    int branch = (int) r.u(4);
    r.skip(4);
    int compare = (int) r.u(4);
    r.skip(3);
    int set = (int) r.u(5);
    return new Instruction(
        operandCount, group, subGroup, first, second, branch, compare, set, r.u(32), r.u(32));
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(4)) {
      b.u(3, "operand_count", operandCount);
      b.u(2, "command_group", commandGroup);
      b.u(3, "command_sub_group", commandSubGroup);
      b.flag("immediate_value_flag_for_operand_1", firstImmediate);
      b.flag("immediate_value_flag_for_operand_2", secondImmediate);
      b.reserved(2);
      b.u(4, "branch_option", branchOption);
      b.reserved(4);
      b.u(4, "compare_option", compareOption);
      b.reserved(3);
      b.u(5, "set_option", setOption);
    }
    w.u32("destination", destination);
    w.u32("source", source);
  }
}
