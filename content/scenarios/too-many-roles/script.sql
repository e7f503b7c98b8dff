CREATE USER ana;

CREATE ROLE r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31, r32, r33, r34, r35, r36, r37, r38, r39, r40, r41, r42, r43, r44, r45, r46, r47, r48, r49, r50, r51, r52, r53, r54, r55, r56, r57, r58, r59, r60, r61, r62, r63, r64;

GRANT r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31, r32, r33, r34, r35, r36, r37, r38, r39, r40, r41, r42, r43, r44, r45, r46, r47, r48, r49, r50, r51, r52, r53, r54, r55, r56, r57, r58, r59, r60, r61, r62, r63, r64 TO ana;

GRANT r0 TO ROLE r1;

GRANT r1 TO ROLE r2;

GRANT r2 TO ROLE r3;

GRANT r3 TO ROLE r4;

GRANT r4 TO ROLE r5;

GRANT r5 TO ROLE r6;

GRANT r6 TO ROLE r7;

GRANT r7 TO ROLE r8;

GRANT r8 TO ROLE r9;

GRANT r9 TO ROLE r10;

GRANT r10 TO ROLE r11;

GRANT r11 TO ROLE r12;

GRANT r12 TO ROLE r13;

GRANT r13 TO ROLE r14;

GRANT r14 TO ROLE r15;

GRANT r15 TO ROLE r16;

GRANT r16 TO ROLE r17;
